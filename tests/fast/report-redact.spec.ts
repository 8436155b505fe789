import { expect, test } from '@playwright/test';
import { validateReport } from '../../generated/validators.js';
import { looksRandom, REDACTED, redacted, redactUrl, withoutEchoes } from '../../report/redact.ts';
import { reportOf, withAnswer } from '../support/reports.ts';

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
