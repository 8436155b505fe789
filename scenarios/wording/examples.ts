/** An example of every kind of finding, and the scenarios that can show it: for hookproof explain, and for tests of the words. */
import type { RequirementId } from '../../generated/requirements.js';
import type { FindingKind, FindingOf } from '../finding.ts';

export interface Example<K extends FindingKind> { readonly of: readonly RequirementId[]; readonly finding: FindingOf<K> }

const PUBLISHED = 'https://elearning.easygenerator.com';
const AUTHORING = 'https://live.easygenerator.com';
const PAYLOADS: readonly RequirementId[] = [
  'preflight/allows-json-with-charset', 'delivery/accepts-failed', 'delivery/accepts-binary-fraction', 'delivery/accepts-score-bounds', 'delivery/accepts-fractional-score', 'delivery/accepts-null-score',
  'delivery/accepts-any-learner', 'delivery/accepts-account-id', 'delivery/accepts-retake', 'delivery/accepts-new-field', 'delivery/accepts-key-order',
];

export const EXAMPLES: { readonly [K in FindingKind]: Example<K> } = {
  'insecure-url': { of: ['endpoint/url-is-https'], finding: { kind: 'insecure-url', host: 'example.com', reached: false } },
  'nothing-answers': { of: ['endpoint/resolves'], finding: { kind: 'nothing-answers', code: 'net::ERR_CONNECTION_REFUSED', host: 'example.com', port: 443, dnsError: null, tcp: 'ECONNREFUSED' } },
  'tls-fails': { of: ['endpoint/tls-works'], finding: { kind: 'tls-fails', code: 'net::ERR_SSL_PROTOCOL_ERROR', speaksHttp: true, clientCertificate: false, legacyProtocols: [], error: 'ERR_SSL_WRONG_VERSION_NUMBER' } },
  'certificate-refused': { of: ['endpoint/certificate-trusted'], finding: { kind: 'certificate-refused', code: 'net::ERR_CERT_DATE_INVALID', host: 'example.com', subject: 'example.com', issuer: 'An authority', validFrom: '2025-01-01T00:00:00.000Z', validTo: '2026-01-01T00:00:00.000Z', names: ['example.com'] } },
  'chain-incomplete': { of: ['endpoint/certificate-chain-complete'], finding: { kind: 'chain-incomplete', sent: ['example.com'], missing: 'An intermediate', error: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' } },
  'certificate-expires': { of: ['endpoint/certificate-not-expiring'], finding: { kind: 'certificate-expires', validTo: '2026-12-01T00:00:00.000Z', days: 6 } },
  'old-tls': { of: ['endpoint/tls-modern'], finding: { kind: 'old-tls', versions: ['TLSv1', 'TLSv1.1'] } },
  'local-network-denied': { of: ['endpoint/address-not-denied'], finding: { kind: 'local-network-denied', host: 'intranet.example', addresses: ['192.168.1.10'] } },
  'private-address': { of: ['endpoint/public-address'], finding: { kind: 'private-address', host: 'intranet.example', addresses: ['192.168.1.10'] } },
  redirected: { of: ['endpoint/no-redirect'], finding: { kind: 'redirected', status: 308, location: '/results/' } },
  'tunnel-page': { of: ['endpoint/not-a-tunnel-page'], finding: { kind: 'tunnel-page', sign: 'ERR_NGROK_6024' } },
  'blocked-word': { of: ['endpoint/url-not-blocked'], finding: { kind: 'blocked-word', words: ['events'] } },
  'known-bad-receiver': { of: ['endpoint/known-receiver-works'], finding: { kind: 'known-bad-receiver', service: 'Google Apps Script', because: 'it has no answer to OPTIONS', instead: 'Put a small proxy of your own before it.' } },
  'preflight-unanswered': { of: ['preflight/answers-options'], finding: { kind: 'preflight-unanswered', code: 'net::ERR_CONNECTION_RESET' } },
  'preflight-status': { of: ['preflight/answers-options', 'preflight/status-is-2xx'], finding: { kind: 'preflight-status', status: 404, statusText: 'Not Found', allowOrigin: null } },
  'preflight-login': { of: ['preflight/asks-no-login'], finding: { kind: 'preflight-login', status: 401, challenge: 'Bearer', location: null } },
  'preflight-redirected': { of: ['preflight/does-not-redirect'], finding: { kind: 'preflight-redirected', status: 301, location: 'https://www.example.com/results' } },
  'allow-origin-repeated': { of: ['preflight/one-allow-origin', 'delivery/one-allow-origin-on-post'], finding: { kind: 'allow-origin-repeated', leg: 'preflight', values: ['*', PUBLISHED], origin: PUBLISHED } },
  'origin-not-allowed': { of: ['preflight/allows-published-origin', 'preflight/allows-authoring-origin', 'delivery/allows-origin-on-post'], finding: { kind: 'origin-not-allowed', leg: 'preflight', origin: PUBLISHED, value: `${PUBLISHED}/`, status: 200, allowHeadersMissing: false } },
  'allow-list-malformed': { of: ['preflight/allow-headers-well-formed', 'preflight/allow-methods-well-formed'], finding: { kind: 'allow-list-malformed', header: 'Access-Control-Allow-Headers', value: '"Content-Type"' } },
  'content-type-not-allowed': { of: ['preflight/allows-content-type'], finding: { kind: 'content-type-not-allowed', value: 'Authorization' } },
  'wildcard-with-credentials': { of: ['preflight/wildcard-without-credentials'], finding: { kind: 'wildcard-with-credentials' } },
  'vary-missing': { of: ['preflight/varies-by-origin', 'delivery/cached-answers-vary'], finding: { kind: 'vary-missing', leg: 'request', published: PUBLISHED, authoring: AUTHORING, vary: null, cacheControl: 'public, max-age=600' } },
  slow: { of: ['preflight/fast', 'delivery/fast'], finding: { kind: 'slow', leg: 'preflight', ms: 3000, limitMs: 1000 } },
  'max-age': { of: ['preflight/caches-wisely'], finding: { kind: 'max-age', value: null, problem: 'missing' } },
  'methods-header-ignored': { of: ['preflight/ignores-methods-header'], finding: { kind: 'methods-header-ignored', value: 'GET' } },
  'cloudevents-handshake': { of: ['preflight/is-cors-not-cloudevents'], finding: { kind: 'cloudevents-handshake', value: '*' } },
  'post-unanswered': { of: ['delivery/answers'], finding: { kind: 'post-unanswered', code: 'net::ERR_EMPTY_RESPONSE' } },
  'never-answered': { of: ['delivery/answers-in-time'], finding: { kind: 'never-answered', timeoutMs: 10000, part: 'headers' } },
  'csrf-asked': { of: ['delivery/csrf-not-asked'], finding: { kind: 'csrf-asked', status: 419, sign: '419 Page Expired' } },
  'body-lost': { of: ['delivery/body-not-lost-by-redirect'], finding: { kind: 'body-lost', status: 302, location: '/thanks', method: 'GET', accepted: true } },
  'sent-across-hosts': { of: ['delivery/redirect-keeps-origin'], finding: { kind: 'sent-across-hosts', status: 307, from: 'https://example.com', to: 'https://www.example.com' } },
  refused: { of: ['delivery/status-is-2xx'], finding: { kind: 'refused', sender: 'course', status: 400, statusText: 'Bad Request', body: '{"detail":"courseId is unknown"}' } },
  'status-not-200': { of: ['delivery/status-is-200'], finding: { kind: 'status-not-200', counts: [200], status: 204, statusText: 'No Content', checkUrl: true } },
  'check-url-refused': { of: ['delivery/check-url-succeeds'], finding: { kind: 'check-url-refused', courses: true, status: 200, because: 'json-does-not-parse', contentType: 'application/json', body: '' } },
  'check-url-unjudged': { of: ['delivery/check-url-succeeds'], finding: { kind: 'check-url-unjudged', because: 'script-not-run', contentType: 'text/javascript' } },
  'payload-refused': { of: PAYLOADS, finding: { kind: 'payload-refused', what: 'a score with a binary tail', value: '"score": 56.99999999999999', status: 400, reason: null, body: null, plainStatus: 200 } },
  'body-mislabelled': { of: ['delivery/answer-says-what-it-is'], finding: { kind: 'body-mislabelled', contentType: 'text/html', holds: 'json', body: '{"ok":true}' } },
  'error-inside-200': { of: ['delivery/body-answers-honestly'], finding: { kind: 'error-inside-200', sign: '"error": "database"', body: '{"error":"database"}' } },
  'connection-not-kept': { of: ['delivery/keep-alive-survives'], finding: { kind: 'connection-not-kept', code: 'net::ERR_CONNECTION_RESET' } },
  'not-accepted': { of: ['delivery/accepts-passed', 'delivery/check-url-succeeds'], finding: { kind: 'not-accepted', reason: { code: 'net::ERR_TOO_MANY_REDIRECTS', parameter: null, leg: 'request' }, status: 302, delivered: false } },
  'extra-origin-fails': { of: ['context/hosted-elsewhere'], finding: { kind: 'extra-origin-fails', origin: 'https://lms.example.com', reason: { code: 'PreflightAllowOriginMismatch', parameter: PUBLISHED, leg: 'preflight' }, status: null } },
  'wildcard-origin': { of: ['exposure/names-its-origins'], finding: { kind: 'wildcard-origin' } },
  'foreign-origin-allowed': { of: ['exposure/foreign-origin'], finding: { kind: 'foreign-origin-allowed', origin: 'https://evil.example', value: 'https://evil.example' } },
  'lookalikes-allowed': { of: ['exposure/lookalike-origins'], finding: { kind: 'lookalikes-allowed', origins: ['null', `${PUBLISHED}.evil.example`], ways: ['null, which any page can be in a sandboxed frame', 'whatever begins like it'] } },
  'reflection-with-credentials': { of: ['exposure/credentials-with-reflection'], finding: { kind: 'reflection-with-credentials', origin: 'https://evil.example' } },
  'results-readable': { of: ['exposure/results-not-readable'], finding: { kind: 'results-readable', asked: 'url', status: 200 } },
  'error-tells': { of: ['exposure/errors-say-little'], finding: { kind: 'error-tells', what: 'a stack trace', sign: 'at JSON.parse (/app/server.js:12:8)', provokedBy: 'a body that breaks off', status: 500 } },
  'script-answered': { of: ['exposure/answers-no-script'], finding: { kind: 'script-answered', contentType: 'text/javascript', sender: 'check-url' } },
  'learner-is-claimed': { of: ['exposure/learner-is-claimed'], finding: { kind: 'learner-is-claimed' } },
  'origin-is-no-login': { of: ['exposure/origin-is-no-login'], finding: { kind: 'origin-is-no-login' } },
  'not-stored': { of: ['delivery/stored'], finding: { kind: 'not-stored', status: 200, waitedMs: 5000, ever: true } },
  'stored-otherwise': { of: ['delivery/stored'], finding: { kind: 'stored-otherwise', fields: [{ name: 'score', sent: 56.99999999999999, stored: 56 }] } },
  'stored-twice': { of: ['delivery/stored'], finding: { kind: 'stored-twice', posts: 1, more: 2 } },
  'storage-unobserved': { of: ['delivery/stored'], finding: { kind: 'storage-unobserved', status: 200, asked: true, problem: 'it answered with 401' } },
  'again-refused': { of: ['retry/resubmitted-with-new-time', 'retry/same-bytes-twice', 'retry/late-twin'], finding: { kind: 'again-refused', how: 'later', attempt: 2, status: 409, reason: null, body: '{"detail":"There is a result of this learner and course."}' } },
  'together-refused': { of: ['retry/concurrent-twins'], finding: { kind: 'together-refused', answers: [200, 500] } },
  'kept-apart': { of: ['retry/same-bytes-stored-once', 'retry/resubmission-merged', 'retry/concurrent-twins'], finding: { kind: 'kept-apart', how: 'later', times: 11, rows: 11 } },
  'newer-overwritten': { of: ['retry/late-twin'], finding: { kind: 'newer-overwritten', newer: 83, shown: 73 } },
  'storing-unobserved': { of: ['retry/same-bytes-stored-once', 'retry/resubmission-merged', 'retry/concurrent-twins', 'retry/late-twin'], finding: { kind: 'storing-unobserved', how: 'same-bytes', answers: [200, 200], problem: null } },
  'error-without-cors': { of: ['retry/error-keeps-cors'], finding: { kind: 'error-without-cors', method: 'POST', status: 400, allowOrigin: null, origin: PUBLISHED } },
  'retry-after-unread': { of: ['retry/nobody-waits'], finding: { kind: 'retry-after-unread', value: '120' } },
  'beyond-the-model': { of: ['preflight/answers-options', 'delivery/answers'], finding: { kind: 'beyond-the-model', what: 'HPE_INVALID_HEADER_TOKEN', leg: 'request' } },
  'not-looked-at': { of: ['endpoint/certificate-chain-complete', 'endpoint/certificate-not-expiring', 'endpoint/tls-modern'], finding: { kind: 'not-looked-at', what: 'the TLS handshake: the probe did not complete one' } },
  'not-sent': { of: ['delivery/accepts-failed', 'delivery/accepts-binary-fraction'], finding: { kind: 'not-sent', maxRequests: 4, started: 4 } },
  'not-recorded': { of: ['preflight/answers-options', 'delivery/accepts-passed', 'delivery/check-url-succeeds', 'delivery/accepts-failed', 'endpoint/certificate-chain-complete', 'endpoint/public-address'], finding: { kind: 'not-recorded', what: 'preflight', detail: null } },
};

/** Kinds that a scenario can show, in the order of the table. */
export const kindsOf = (id: RequirementId): FindingKind[] => (Object.keys(EXAMPLES) as FindingKind[]).filter((kind) => EXAMPLES[kind].of.includes(id));
