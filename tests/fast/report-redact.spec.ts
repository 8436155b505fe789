import { expect, test } from '@playwright/test';
import type { Report } from '../../generated/types.ts';
import { validateReport } from '../../generated/validators.js';
import { looksRandom, REDACTED, redacted, redactUrl, withoutEchoes } from '../../report/redact.ts';
import { reportOf, REPORTS, withAnswer } from '../support/reports.ts';

const URLS: readonly (readonly [string, string])[] = [
  ['https://example.com/results', 'https://example.com/results'],
  ['https://u:p@example.com/', 'https://REDACTED@example.com/'],
  ['https://example.com/r?token=abc&x=1', 'https://example.com/r?token=REDACTED&x=REDACTED'],
  ['https://example.com/r?abc', 'https://example.com/r?REDACTED'],
  ['https://example.com/r?key=abc&sesame', 'https://example.com/r?key=REDACTED&REDACTED'],
  ['https://example.com/r?open&key=&sesame&x', 'https://example.com/r?REDACTED&key=&REDACTED&REDACTED'],
  ['https://hooks.example.com/hooks/catch/12345/9f8e7d6c5b4a39281706/x', 'https://hooks.example.com/hooks/catch/12345/REDACTED/x'],
  ['https://example.com/r#token', 'https://example.com/r#REDACTED'],
  ['/v2/results?sig=abc', '/v2/results?sig=REDACTED'],
  ['/3fa85f64-5717-4562-b3fc-2c963f66afa6/', '/REDACTED/'],
];

for (const [url, expected] of URLS) {
  test(`${url} is shown as ${expected}`, () => {
    expect(redactUrl(url)).toBe(expected);
    expect(redactUrl(expected)).toBe(expected);
  });
}

test('words are not random, however many; what a machine drew is', () => {
  for (const words of ['course-completion-results', 'courseResultsWebhook', 'easygenerator_results_v2', 'results', 'webhooks.2024']) expect(looksRandom(words), words).toBe(false);
  for (const random of ['9f8e7d6c5b4a3928', 'T01ABCDEFG2HIJKLMN', 'AbCdEfGhIjKlMnOpQr', '3fa85f64-5717-4562-b3fc-2c963f66afa6', '1234567890123456', 'eyJhbGciOiJIUzI1NiJ9.e30.x']) expect(looksRandom(random), random).toBe(true);
});

test('a secret is gone from everywhere: target, requests, Location, credentials, bodies, sentences', () => {
  const secrets = { path: '9f8e7d6c5b4a39281706', query: 'q-s3cr3t', moved: 'm0ved-s3cr3t', cookie: 'c00kie-value', bearer: 'b3arer-token', key: 'k3y-of-api' };
  const target = `https://example.com/${secrets.path}?token=${secrets.query}`;
  const report = withAnswer({ ...reportOf('answers-204'), target }, [
    ['Location', `/elsewhere?sig=${secrets.moved}`], ['Set-Cookie', `sid=${secrets.cookie}; Path=/`], ['Authorization', `Bearer ${secrets.bearer}`], ['X-Api-Key', secrets.key],
  ], Object.values(secrets).join(' '));
  const row = report.scenarios.find(({ finding }) => finding !== null);
  row?.finding?.seen.push(`at ${target}, then "/elsewhere?sig=${secrets.moved}"`);
  for (const { stimulus } of report.deliveries) stimulus.target = target;

  const clean = redacted(report);
  for (const [name, secret] of Object.entries(secrets)) expect(JSON.stringify(clean), name).not.toContain(secret);
  expect(clean.target).toBe('https://example.com/REDACTED?token=REDACTED');
  expect(validateReport(clean)).toBe(true);
});

test('a report without secrets stays as it is', () => {
  expect(redacted(reportOf('answers-204'))).toEqual(reportOf('answers-204'));
});

test('a query value that is a word of the report\'s own hides nothing but itself', () => {
  const report = reportOf('warnings-only');
  const clean = redacted({ ...report, target: `${report.target}?level=should&page=x` });
  expect(clean).toEqual({ ...report, target: `${report.target}?level=REDACTED&page=REDACTED` });
});

test('a secret that a quotation would cut in half is hidden before it is cut', () => {
  const report = reportOf('conforms');
  const secret = 'k9Zq7Lw2Xv8Rt4Bn6Mc1Ty5';
  const { deliveries } = withAnswer(report, [], `${'x'.repeat(150)}${secret}`);
  const [clean] = withoutEchoes(deliveries, `http://127.0.0.1/h/${secret}`);
  expect(JSON.stringify(clean)).not.toContain(secret.slice(0, 6));
  expect(JSON.stringify(clean)).toContain(REDACTED);
});

test('an endpoint that gives our origins for secrets hides nothing of the report', () => {
  const report = withAnswer(reportOf('conforms'), [['Set-Cookie', 'o=https://elearning.easygenerator.com'], ['Location', `/next?to=${encodeURIComponent('http://127.0.0.1:8080/results')}`]], '');
  expect(redacted(report).origins['published']?.origin).toBe('https://elearning.easygenerator.com');
  expect(redacted(report).target).toBe(report.target);
});

test('a secret of the target is gone in base64 and in hex too, and nothing else is', () => {
  const secret = 'Zx9Qw8Er7Ty6Ui5O';
  const code = (text: string, as: BufferEncoding = 'base64') => Buffer.from(text).toString(as);
  const coded = [code(secret), code(`key:${secret}`), code(`ab${secret}cd`, 'base64url'), code(secret, 'hex'), code(secret, 'hex').toUpperCase()];
  const others = `${code('of another, and long enough')} ${code('9f8e7d6c5b4a39281706', 'hex')} Really?yes&no AT&T&Co &lt;b&gt; x?a&lt;`;
  const clean = redacted({ ...withAnswer(reportOf('answers-204'), [['X-Auth', code(`key:${secret}`)]], `${coded.join(' ')} ${others}`), target: `https://example.com/hooks?key=${secret}` });
  for (const one of [secret, ...coded, code(secret).slice(0, 12), code(`key:${secret}`).slice(6, 20)]) expect(JSON.stringify(clean).toLowerCase()).not.toContain(one.toLowerCase());
  expect(JSON.stringify(clean)).toContain(others);
});

test('a word alone in a query is gone from a relative URL and from an HTML one, an entity is not', () => {
  const clean = redacted(withAnswer(reportOf('answers-204'), [['Location', '/r?open&key=abcdef&sesame']], 'at /r?key=abc&amp;sesame&lt;b&gt; and "/r?key=abc&sesame"'));
  expect(JSON.stringify(clean)).not.toMatch(/sesame|[?]open/);
  expect(JSON.stringify(clean)).toContain('at /r?key=REDACTED&amp;REDACTED&lt;b&gt; and');
});

test('an endpoint that gives the path of the target for a secret takes nothing out of it', () => {
  const report = { ...reportOf('answers-204'), target: 'https://example.com/results/inbox?key=k9Zq7Lw2Xv8R' };
  const clean = redacted(withAnswer(report, [['Location', '/login?next=%2Fresults%2Finbox'], ['Location', '/login?host=example.com']], ''));
  expect(clean.target).toBe('https://example.com/results/inbox?key=REDACTED');
});

test('secrets of a hundred thousand characters, and dozens of long ones, are gone too', () => {
  const long = `S3cr3t-${'x9'.repeat(50_000)}`;
  const many = Array.from({ length: 40 }, (_, index) => `${String(index).padStart(4, '0')}-${'k7'.repeat(600)}`);
  const target = `https://example.com/${long}?${many.map((one, index) => `k${index}=${one}`).join('&')}`;
  const report = withAnswer(reportOf('answers-204'), [], `${long} ${Buffer.from(long).toString('hex')} ${Buffer.from(long).toString('base64')} ${many.join(' ')}`);
  const text = JSON.stringify(withoutEchoes(report.deliveries, target));
  for (const secret of [long, Buffer.from(long).toString('hex'), Buffer.from(long).toString('base64'), ...many]) {
    expect(text).not.toContain(secret.slice(0, 400));
    expect(text).not.toContain(secret.slice(-400, -3));
  }
});

/** What an endpoint may give for a secret: parts of the report's own fields, and of the protocol. */
function ownParts({ target, startedAt, deliveries, origins, scenarios, hookproof, engine }: Report): string[] {
  const [first] = deliveries;
  const whole = [target, startedAt, hookproof, engine.product, engine.version, ...Object.values(origins).map(({ origin }) => origin), ...scenarios.flatMap(({ id, level, title, verdict, finding }) => [id, level, title, verdict, finding?.kind ?? '']),
    first?.id ?? '', first?.attempts[0]?.sentAt ?? '', first?.attempts[0]?.body ?? '', String(first?.stimulus.body['learnerId']), String(first?.stimulus.body['courseId']), 'delivered-but-reported-failed', 'status-does-not-count',
    'Access-Control-Allow-Origin', 'application/json; charset=utf-8', 'net::ERR_FAILED', 'preflight', 'published', 'chromium', 'read-only'];
  return [...new Set(whole.flatMap((text) => [text, text.slice(0, 10), text.slice(1, 12), text.slice(7), text.slice(7).split('/')[0] ?? '']))].filter((text) => text !== '');
}

for (const name of REPORTS) {
  test(`a part of its own fields given for a secret leaves the report ${name} valid, and its own fields as they are`, { tag: '@slow' }, () => {
    const report = reportOf(name);
    const target = `${report.target}?key=T0kenV4lue99`;
    const skeleton = ({ deliveries, scenarios, ...rest }: Report) => ({
      ...rest,
      scenarios: scenarios.map(({ finding, ...row }) => ({ ...row, where: finding?.where, kind: finding?.kind })),
      deliveries: deliveries.map(({ id, attempts, stimulus, outcome }) => ({ id, stimulus, outcome, attempts: attempts.map(({ sentAt, body, page, exchanges }) => ({ sentAt, body, because: page?.because, url: page?.url, wire: exchanges.map(({ role, error, request: { url } }) => ({ role, error, url })) })) })),
    });
    const withTarget = structuredClone({ ...report, target });
    for (const { stimulus, attempts } of withTarget.deliveries) {
      stimulus.target = target;
      for (const { request } of attempts.flatMap(({ exchanges }) => exchanges)) if (request.url === report.target) request.url = target;
    }
    const expected = skeleton(redacted(withTarget));
    for (const secret of [...ownParts(withTarget), '/results?key=T0kenV4lue99', 'results?key=T0kenV4lue99', '%2Fresults%3Fkey%3DT0kenV4lue99', '127.0.0.1:8080/results?key=T0kenV4lue99', 'key=T0kenV4lue99', '8080/results', '/results']) {
      const copy = structuredClone(withTarget);
      const responses = copy.deliveries.flatMap(({ attempts }) => attempts.flatMap(({ exchanges }) => exchanges.flatMap(({ response }) => response ?? [])));
      for (const response of responses) response.headers.push(['Set-Cookie', `returnTo=${secret}; Path=/; HttpOnly`], ['X-Token', secret], ['X-Token-Issued', secret]);
      const clean = redacted(copy);
      expect(validateReport(clean), secret).toBe(true);
      expect(skeleton(clean), secret).toEqual(expected);
      expect(JSON.stringify(clean), secret).not.toContain('T0kenV4lue99');
    }
  });
}

test('a URL of which the endpoint repeats a part is a URL afterwards', () => {
  const report = withAnswer(reportOf('answers-204'), [['Set-Cookie', 'host=other.example.net:80'], ['X-Token', '10.0.0'], ['Location', 'https://other.example.net:8080/elsewhere']], '');
  const [delivery] = report.deliveries;
  const [first, second] = delivery?.attempts[0]?.exchanges ?? [];
  if (first === undefined || second === undefined) throw new Error('Failed to change the hops: the fixture has none. Take another one.');
  [first.request.url, second.request.url] = ['https://other.example.net:8080/elsewhere', 'https://10.0.0.1/elsewhere'];
  const urls = redacted(report).deliveries.flatMap(({ attempts }) => attempts.flatMap(({ exchanges }) => exchanges.flatMap(({ request, response }) => [request.url, ...(response?.headers ?? []).flatMap(([name, value]) => (name === 'Location' ? [value] : []))])));
  for (const url of urls) expect(URL.canParse(url), url).toBe(true);
});

test('what the read side shows of its own password is gone: decoded, without its scheme, and short', () => {
  const hidden = { template: 'https://example.com/api?learner={learnerId}', headers: [['Authorization', `Basic ${btoa('admin:pw1')}`], ['X-Pass', 'swordfish']] satisfies [string, string][] };
  const report = structuredClone(reportOf('conforms'));
  const [delivery] = report.deliveries;
  if (delivery === undefined) throw new Error('Failed to take a delivery: the fixture has none. Take another one.');
  delivery.stored = { before: 0, after: 1, latest: { courseId: 'admin:pw1', learnerId: 'pw1', status: 'swordfish', score: 77 }, waitedMs: 3, problem: 'it said swordfish' };
  const clean = redacted(report, hidden);
  expect(clean.deliveries[0]?.stored).toEqual({ before: 0, after: 1, latest: { courseId: REDACTED, learnerId: REDACTED, status: REDACTED, score: 77 }, waitedMs: 3, problem: `it said ${REDACTED}` });
  expect(JSON.stringify(clean)).not.toMatch(/pw1|swordfish/);
  expect(validateReport(clean)).toBe(true);
});

test('a short value of the query is gone beside its name, however often the URL is encoded', () => {
  const target = 'https://example.com/results?key=abc&pin=1234&sesame';
  const once = encodeURIComponent('/results?key=abc&pin=1234&sesame');
  const echoes = [once, encodeURIComponent(once), encodeURIComponent(encodeURIComponent(once)), '{"key":"abc","pin": 1234}', 'key=abc'];
  const report = { ...withAnswer(reportOf('answers-204'), [['X-Enc', echoes.join(' ')]], echoes.join(' ')), target };
  const clean = redacted(report);
  const text = JSON.stringify(clean.deliveries[0]?.attempts[0]?.exchanges.find(({ role }) => role === 'request')?.response);
  expect(text).not.toMatch(/abc|1234|sesame/);
  expect(JSON.stringify(withoutEchoes(report.deliveries, target)[0]?.attempts[0]?.exchanges.find(({ role }) => role === 'request')?.response?.body)).not.toMatch(/abc|1234/);
});

test('a secret with marks in it is gone however often it is encoded', () => {
  const secret = 'aé/b+c==d';
  const echoes = [secret, encodeURIComponent(secret), encodeURIComponent(encodeURIComponent(secret)), encodeURIComponent(encodeURIComponent(encodeURIComponent(secret)))];
  const clean = redacted({ ...withAnswer(reportOf('answers-204'), [], echoes.join(' ')), target: `https://example.com/results?key=${encodeURIComponent(secret)}` });
  for (const echo of echoes) expect(JSON.stringify(clean)).not.toContain(echo);
});
