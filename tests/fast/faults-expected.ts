/** Every fault at the wire: in what its receiver differs from the conforming one. What is not named here must not differ. */
import { AUTHORING, PUBLISHED } from './receiver-http.ts';
import type { Difference, Wire } from './faults-wire.ts';

const options = (difference: Difference): Wire => ({ 'OPTIONS published': difference, 'OPTIONS authoring': difference });
const posts = (difference: Difference): Wire => ({ 'POST published': difference, 'POST authoring': difference });
const every = (difference: Difference): Wire => ({ ...options(difference), ...posts(difference) });
const payloads = (status: number, ...names: string[]): Wire => ({ payloads: Object.fromEntries(names.map((name) => [name, status])) });

const ORIGIN = 'access-control-allow-origin';
const ALLOWED = 'access-control-allow-headers';
const allowHeaders = (...values: string[]) => options({ headers: { [ALLOWED]: values } });
const allowOrigin = (published: readonly string[], authoring = published): Wire => {
  const [forPublished, forAuthoring] = [{ headers: { [ORIGIN]: published } }, { headers: { [ORIGIN]: authoring } }];
  return { 'OPTIONS published': forPublished, 'OPTIONS authoring': forAuthoring, 'POST published': forPublished, 'POST authoring': forAuthoring };
};
const respelled = (spell: (origin: string) => string) => allowOrigin([spell(PUBLISHED)], [spell(AUTHORING)]);

/** A server that knows nothing of CORS. */
const NOTHING = Object.fromEntries([ORIGIN, ALLOWED, 'access-control-allow-methods', 'access-control-max-age', 'vary', 'cache-control', 'x-content-type-options', 'content-security-policy'].map((name) => [name, []]));
const bare = (status: number, headers: Record<string, string[]> = {}) => options({ status, headers: { ...NOTHING, ...headers } });

const PROBLEM = { 'content-type': ['application/problem+json'] };
const refused = (status: number, detail: string, headers = {}): Wire => ({ ...posts({ status, headers: { ...PROBLEM, ...headers }, body: detail }), stored: 0 });
const checkUrlRefused = (status: number, detail: string): Wire => ({ 'POST authoring': { status, headers: PROBLEM, body: detail }, stored: 1 });
const sentOn = (status: number, location: string): Wire => ({ ...posts({ status, headers: { 'content-type': [], location: [location] }, body: '' }), stored: 0 });
const instead = (type: string, body: string, headers = {}): Wire => ({ ...posts({ headers: { 'content-type': [type], ...headers }, body }), stored: 0 });

const ALL = 'This receiver refuses every result.';
const NGROK = { 'ngrok-error-code': ['ERR_NGROK_6024'] };

export const EXPECTED: Readonly<Record<string, Wire>> = {
  'allow-headers-authorization-only': allowHeaders('Authorization'),
  'allow-headers-empty': allowHeaders(''),
  'allow-headers-missing': allowHeaders(),
  'allow-headers-quoted': allowHeaders('"Content-Type"'),
  'allow-headers-semicolons': allowHeaders('Accept; Content-Type'),
  'allow-headers-without-comma': allowHeaders('Accept Content-Type'),
  'allow-methods-get-only': options({ headers: { 'access-control-allow-methods': ['GET'] } }),
  'allow-methods-malformed': options({ headers: { 'access-control-allow-methods': ['GET POST;'] } }),
  'allow-origin-comma-list': allowOrigin([`${PUBLISHED}, ${AUTHORING}`]),
  'allow-origin-http': respelled((origin) => origin.replace('https:', 'http:')),
  'allow-origin-missing': allowOrigin([]),
  'allow-origin-other': allowOrigin(['https://app.example.com']),
  'allow-origin-port': respelled((origin) => `${origin}:443`),
  'allow-origin-space-list': allowOrigin([`${PUBLISHED} ${AUTHORING}`]),
  'allow-origin-trailing-slash': respelled((origin) => `${origin}/`),
  'allow-origin-twice': allowOrigin(['<origin>', '<origin>']),
  'allow-origin-two-wildcards': allowOrigin(['*, *']),
  'allow-origin-upper-case': respelled((origin) => origin.toUpperCase()),
  'allow-origin-without-scheme': respelled((origin) => origin.replace('https://', '')),
  'answers-200-stores-nothing': { stored: 0 },
  'blocked-word-in-url': {},
  'cacheable-answer-without-vary': posts({ headers: { vary: [], 'cache-control': ['public, max-age=600'] } }),
  'charset-refused': payloads(415, 'charset'),
  'cloudevents-handshake': bare(200, { 'webhook-allowed-origin': ['*'], 'webhook-allowed-rate': ['*'] }),
  'course-id-hex-only': checkUrlRefused(400, 'courseId must be 32 hex digits.'),
  'course-unknown-404': checkUrlRefused(404, 'There is no such course.'),
  'error-inside-200': { ...posts({ body: '{"error":"Database is down."}' }), stored: 0 },
  'errors-with-stack-trace': {},
  'errors-without-cors': {},
  'failed-refused': payloads(400, 'failed'),
  'html-as-json': posts({ body: '<!doctype html><p>Thank you.</p>' }),
  'javascript-answer': posts({ headers: { 'content-type': ['text/javascript'] }, body: 'void 0;' }),
  'json-as-html': posts({ headers: { 'content-type': ['text/html'] } }),
  'json-broken': posts({ body: '{"stored":' }),
  'json-empty': posts({ body: '' }),
  'key-order-fixed': payloads(400, 'key-order'),
  'last-write-wins': {},
  'learner-50-characters': payloads(400, 'long-learner'),
  'learner-ascii-only': payloads(400, 'international-learner'),
  'learner-email-only': payloads(400, 'account-id'),
  'learner-lower-case-only': payloads(400, 'upper-case-learner'),
  'learner-without-plus': payloads(400, 'plus-learner'),
  'login-page-as-200': instead('text/html', '<!doctype html><title>Log in</title><form><input type="password"></form>'),
  'max-age-24-hours': options({ headers: { 'access-control-max-age': ['86400'] } }),
  'max-age-missing': options({ headers: { 'access-control-max-age': [] } }),
  'new-field-refused': payloads(400, 'new-field'),
  'older-result-409': {},
  'only-authoring-allowed': { 'OPTIONS published': { headers: { [ORIGIN]: [] } }, 'POST published': { headers: { [ORIGIN]: [] } } },
  'only-published-allowed': { 'OPTIONS authoring': { headers: { [ORIGIN]: [] } }, 'POST authoring': { headers: { [ORIGIN]: [] } } },
  'options-301': options({ status: 301, headers: { location: ['/v2/results'] } }),
  'options-302': options({ status: 302, headers: { location: ['/v2/results'] } }),
  'options-302-login': bare(302, { location: ['/login?next=%2Fresults'] }),
  'options-307': options({ status: 307, headers: { location: ['/v2/results'] } }),
  'options-308': options({ status: 308, headers: { location: ['/v2/results'] } }),
  'options-401-basic': bare(401, { 'www-authenticate': ['Basic realm="results"'] }),
  'options-401-bearer': bare(401, { 'www-authenticate': ['Bearer'] }),
  'options-403': options({ status: 403 }),
  'options-403-challenge': options({ status: 403, headers: { ...NOTHING, 'content-type': ['text/html'] }, body: '<!doctype html><title>Checking your browser</title>' }),
  'options-404': bare(404),
  'options-405': bare(405, { allow: ['POST'] }),
  'options-500': options({ status: 500 }),
  'options-without-allow-origin': options({ headers: { [ORIGIN]: [] } }),
  'origin-dots-unescaped': {},
  'origin-http-allowed': {},
  'origin-null-allowed': {},
  'origin-prefix-compared': {},
  'origin-reflected': {},
  'origin-reflected-with-credentials': every({ headers: { 'access-control-allow-credentials': ['true'] } }),
  'origin-suffix-compared': {},
  'origin-wildcard': every({ headers: { [ORIGIN]: ['*'] } }),
  'post-201': posts({ status: 201 }),
  'post-202': posts({ status: 202 }),
  'post-204': posts({ status: 204, headers: { 'content-type': [] }, body: '' }),
  'post-206': posts({ status: 206 }),
  'post-301': sentOn(301, '/thanks'),
  'post-302': sentOn(302, '/thanks'),
  'post-303': sentOn(303, '/thanks'),
  'post-307-other-host': sentOn(307, 'http://localhost:<port>/results'),
  'post-307-same-host': sentOn(307, '/v2/results'),
  'post-400': refused(400, ALL),
  'post-401': refused(401, ALL),
  'post-403': refused(403, ALL),
  'post-403-csrf': refused(403, 'CSRF token missing or incorrect.'),
  'post-404': refused(404, ALL),
  'post-419-csrf': refused(419, 'Page expired.'),
  'post-500': refused(500, ALL),
  'post-500-without-cors': refused(500, 'This receiver fails on every result.', { [ORIGIN]: [] }),
  'post-allow-origin-twice': posts({ headers: { [ORIGIN]: ['<origin>', '<origin>'] } }),
  'post-slow': {},
  'post-without-allow-origin': posts({ headers: { [ORIGIN]: [] } }),
  'preflight-slow': {},
  'preflight-without-vary': options({ headers: { vary: [] } }),
  'resubmission-409': {},
  'results-by-learner': {},
  'results-listed': {},
  'retake-409': payloads(409, 'retake'),
  'row-for-each-finished-on': {},
  'row-for-each-post': {},
  'score-null-500': payloads(500, 'null-score'),
  'score-zero-missing': payloads(400, 'score-0'),
  'scores-integer-only': payloads(400, 'binary-fraction', 'fractional-score'),
  'scores-near-integer-only': payloads(400, 'fractional-score'),
  'scores-two-decimals': payloads(400, 'binary-fraction'),
  'stores-other-score': {},
  'stores-twice': { stored: 4 },
  'tunnel-page': instead('text/html', '<!doctype html><title>You are about to visit</title><p>ERR_NGROK_6024</p>', NGROK),
  'tunnel-page-without-cors': instead('text/html', '<!doctype html><title>You are about to visit</title>', { ...NGROK, [ORIGIN]: [] }),
  'twin-409': {},
  'twins-at-once-500': {},
  'twins-at-once-two-rows': {},
  'wildcard-with-credentials': every({ headers: { [ORIGIN]: ['*'], 'access-control-allow-credentials': ['true'] } }),
  'xml-broken': posts({ headers: { 'content-type': ['text/xml'] }, body: '<stored>' }),
  'control-characters-500': {},
  'date-not-a-date-200': {},
  'date-not-a-date-302': {},
  'deep-nesting-500': {},
  'form-bodies-taken': {},
  'get-500': {},
  'missing-field-200': {},
  'missing-field-500': {},
  'not-json-200': {},
  'not-json-500': {},
  'not-json-unanswered': {},
  'other-methods-200': {},
  'own-names-500': {},
  'prototype-merged': {},
  'quotes-500': {},
  'score-out-of-range-200': {},
  'too-large-200': {},
  'too-large-500': {},
  'wrong-type-200': {},
  'wrong-type-500': {},
};
