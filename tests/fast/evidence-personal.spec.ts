import { expect, test } from '@playwright/test';
import type { Delivery, Report } from '../../generated/types.ts';
import { validateDelivery } from '../../generated/validators.js';
import { replacing } from '../../workbench/evidence/replace.ts';
import type { Recording } from '../../workbench/evidence/recording.ts';
import { reportOf, withAnswer } from '../support/reports.ts';
import { recordingOf, sentAs, unpacked } from './evidence-recordings.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const inUrl = encodeURIComponent;

/** Every way in which an endpoint may say it back. */
function echoes(value: string): string {
  const json = JSON.stringify(value);
  return [
    value, value.toUpperCase(), value.toLowerCase(), inUrl(value), inUrl(inUrl(value)), inUrl(value).toLowerCase(), json, JSON.stringify(json), json.replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
    value.replace('@', '\\u0040'), value.replace('@', '&#64;'), value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;').replaceAll('"', '&quot;'),
    base64(value), base64(`x${value}y`), base64(`{"learnerId":${json}}`), base64(`ab${value}`).replaceAll('+', '-').replaceAll('/', '_'), `<a href="mailto:${value}">`, `(${value})`, `id=${value};`, `Hello ${value}, welcome`, value.normalize('NFD'),
  ].join('\n');
}

/** Everywhere where a value can stand. */
function everywhere(report: Report, value: string, more: Partial<Recording> = {}): Recording {
  const text = echoes(value);
  const answered = withAnswer(report, [['X-Learner', Buffer.from(value).toString('latin1')], ['X-Id', inUrl(value)], ['Location', `/learners/${inUrl(value)}/done`], ['Content-Type', 'text/plain']], text);
  const [first] = answered.deliveries;
  const post = first?.attempts[0]?.exchanges.find(({ role }) => role === 'request');
  if (first === undefined || post === undefined) throw new Error('Failed to read the fixture: no POST. Make it anew.');
  post.request.url = `http://127.0.0.1:8080/learners/${inUrl(value)}?who=${inUrl(value)}`;
  const [attempt] = first.attempts;
  if (attempt?.page == null || post.response === null) throw new Error('Failed to read the fixture: no answer. Make it anew.');
  post.response.statusText = `No ${Buffer.from(value).toString('latin1')}, ${inUrl(value)}`;
  post.cors = { code: 'HeaderDisallowedByPreflightResponse', parameter: value };
  post.tls = { protocol: 'TLS 1.3', cipher: 'AES_128_GCM', subject: value, issuer: value, validFrom: report.startedAt, validTo: report.startedAt };
  attempt.reason = { code: 'HeaderDisallowedByPreflightResponse', parameter: value, leg: 'request' };
  Object.assign(attempt.page, { url: `http://127.0.0.1:8080/learners/${inUrl(value)}`, error: `TypeError: ${value}`, contentType: `text/plain; x=${value}`, body: { state: 'read', text, bytes: text.length, complete: true } });
  first.receipts = [{ at: report.startedAt, method: 'POST', body: first.attempts[0]?.body ?? null }, { at: report.startedAt, method: 'POST', body: text }];
  for (const { finding } of answered.scenarios) {
    if (finding === null) continue;
    finding.facts['body'] = text;
    finding.seen.push(`body: ${text}`);
    finding.summary += ` It said ${JSON.stringify(value)}.`;
    finding.curl = `curl "$HOOKPROOF_URL" --data-raw '${JSON.stringify({ learnerId: value })}'`;
    for (const where of finding.where) where.learnerId = value;
  }
  const at = report.startedAt;
  return recordingOf(answered, {
    settings: [{ name: 'learner', value: { id: value }, source: 'command line', status: 'assumed' }],
    steps: [{ at, attempt: 1, title: `POST for ${value}`, text }],
    console: [{ at, page: `https://elearning.easygenerator.com/course?email=${inUrl(value)}`, level: 'log', text }],
    screenshots: [{ name: `of ${value}`, at, caption: `What ${value} saw`, png: new Uint8Array(3) }],
    conditions: [`Played as ${value}.`],
    repro: JSON.stringify({ template: 'simple', set: { learnerId: value } }),
    ...more,
  });
}

const forms = (value: string): string[] => [...new Set([value, value.normalize('NFD'), JSON.stringify(value).slice(1, -1), inUrl(value), base64(value).replace(/=+$/, '').slice(0, -1)].map((form) => form.toLowerCase()))];
const leaks = (files: Readonly<Record<string, string>>, values: readonly string[]): string[] =>
  Object.entries(files).flatMap(([file, text]) => values.flatMap(forms).filter((form) => `${file}\n${text}`.toLowerCase().includes(form)).map((form) => `${file}: ${form}`));

function expectWhole(files: Readonly<Record<string, string>>): void {
  const deliveries = JSON.parse(files['deliveries.json'] ?? '') as Delivery[];
  for (const delivery of deliveries) {
    expect(validateDelivery(delivery), JSON.stringify(validateDelivery.errors)).toBe(true);
    for (const { body } of delivery.attempts) expect(Object.keys(JSON.parse(body) as object)).toEqual(Object.keys(delivery.stimulus.body));
  }
  for (const [file, text] of Object.entries(files)) if (/\.(json|har)$/.test(file)) expect(() => { JSON.parse(text); }, file).not.toThrow();
}

const LEARNERS = [
  'jane.miller@school.example.org', 'Jane+Tag@School.Example.ORG', 'jürgen.łukasz@例え.example.com', 'a.(b)*[c]+$d^|e?@example.org', `"quoted\\name"@example.org`, "o'hara&sons<x>@example.org",
  `${'x'.repeat(200)}@${'mail.'.repeat(20)}example.com`, 'hookproof.mwuj3jht.1@example.com', 'account-7f3a9c', 'ACCOUNT_00042-x', 'learner%40example.org', 'İpek-Groß:\t1234',
];

for (const learner of LEARNERS) {
  test(`${learner.slice(0, 40)} is in no file, however it is said back`, () => {
    const files = unpacked(everywhere(sentAs(learner), learner));
    expect(leaks(files, [learner])).toEqual([]);
    expectWhole(files);
  });
}

test('the name and the address that the learner gave are in no file', () => {
  const personal = ['Jane Q. Miller', 'jane@home.example.net'];
  const report = sentAs('jane@school.example.org');
  for (const value of personal) expect(leaks(unpacked(everywhere(report, value, { personal })), [...personal, 'Miller', 'jane@'])).toEqual([]);
});

test('a part of a name is replaced as the name is, as a word of its own, after an escape and in a URL', () => {
  const report = withAnswer(sentAs('jane@school.example.org'), [['Location', '/learners/Miller/done']], 'Dear Jane, %0AMILLER \\nJane_1 Mill Janet Miller-Jones');
  const files = unpacked(recordingOf(report, { personal: ['Jane Q. Miller'] }));
  expect(files['deliveries.json']).toContain('Dear Learner 1, %0ALearner 1 \\\\nLearner 1_1 Mill Janet Learner 1-Jones');
  expect(files['traffic.har']).toContain('"redirectURL": "/learners/Learner%201/done"');
});

test('who stands in a sent body alone is replaced, wherever else the endpoint keeps him', () => {
  const report = withAnswer(structuredClone(reportOf('answers-204')), [], 'stored for pupil-4711');
  const attempt = report.deliveries[0]?.attempts[0];
  if (attempt !== undefined) attempt.body = '{"learnerId":"pupil-4711"}';
  expect(leaks(unpacked(recordingOf(report)), ['pupil-4711'])).toEqual([]);
});

test('no pseudonym is taken that somebody bears', () => {
  const files = unpacked(recordingOf(withAnswer(sentAs('account-1'), [], 'stored for account-1'), { rows: [] }));
  expect(files['deliveries.json']).toContain('stored for account-2');
  expect(leaks(files, ['account-1"'])).toEqual([]);
});

test('one person has one pseudonym in every file, in whatever case', () => {
  const files = unpacked(everywhere(sentAs('Jane@School.example.org'), 'jane@school.EXAMPLE.org'));
  for (const file of ['README.md', 'traffic.har', 'deliveries.json', 'findings.json', 'steps.txt', 'console.txt', 'repro.json']) expect(files[file], file).toContain('learner-1@example.invalid');
  expect(Object.values(files).join('')).not.toContain('learner-2@');
});

test('what clings to an address does not make another person of it', () => {
  const said = ['\\njane@school.example.org', 'a%3Djane%40school.example.org', 'x%20a%253Djane%2540school.example.org', '100%jane@school.example.org', '\\u003cjane@school.example.org', '__jane@school.example.org__', 'mailto:jane@school.example.org.'];
  const files = unpacked(recordingOf(withAnswer(sentAs('jane@school.example.org'), [], said.join(' ')), { rows: [] }));
  expect(leaks(files, ['jane', 'school'])).toEqual([]);
  expect(Object.values(files).join('')).not.toContain('learner-2@');
});

test('ids of which one begins the other stay two', () => {
  const report = structuredClone(reportOf('answers-204'));
  report.deliveries.forEach(({ stimulus, attempts }, place) => {
    const learnerId = ['student-1', 'student-12', 'student-123', 'my-student-12'][place] ?? 'student-1';
    stimulus.body['learnerId'] = learnerId;
    for (const attempt of attempts) attempt.body = JSON.stringify({ ...stimulus.body, learnerId });
  });
  const files = unpacked(recordingOf(withAnswer(report, [], 'student-12 student-1 student-123 my-student-12'), { rows: [] }));
  expect(files['deliveries.json']).toContain('account-2 account-1 account-3 account-4');
  expect(leaks(files, ['student-1'])).toEqual([]);
});

test('an address that only the endpoint knows is replaced too', () => {
  const files = unpacked(recordingOf(withAnswer(reportOf('answers-204'), [], 'Ask admin@firm.example or j%C3%BCrg%40firm.example, "bob\\u0040firm.example"')));
  expect(leaks(files, ['firm.example'])).toEqual([]);
  expect(files['deliveries.json']).toMatch(/Ask learner-\d+@example\.invalid or learner-\d+@example\.invalid/);
});

for (const name of ['a', 'Jo', 'score', 'status', 'passed', 'learnerId', 'course', 'POST', 'Will Post', 'false', '2026', 'E', '.*', 'text']) {
  test(`a learner who is called ${name} breaks nothing`, () => {
    const report = sentAs('jane@school.example.org');
    const plain = unpacked(recordingOf(report));
    const files = unpacked(recordingOf(report, { personal: [name] }));
    expectWhole(files);
    for (const file of ['deliveries.json', 'traffic.har', 'environment.json']) expect(files[file], file).toBe(plain[file]);
    expect(files['README.md']).toContain('## What was tried');
  });
}

test('a short name is replaced where it is a value of its own', () => {
  const report = withAnswer(sentAs('jane@school.example.org'), [], '{"user":"Jo","status":"passed","score":57, "echo":"{\\"name\\":\\"jo\\"}"}');
  const at = report.startedAt;
  const files = unpacked(recordingOf(report, { personal: ['Jo'], steps: [{ at, attempt: 1, title: 'It says "Jo" and {"user":"jo","Jo":1,"status":"jo"', text: null }] }));
  expect(files['steps.txt']).toContain('It says "Learner 1" and {"user":"Learner 1","Jo":1,"status":"jo"');
  const delivery = (JSON.parse(files['deliveries.json'] ?? '') as Delivery[])[0];
  expect(delivery?.attempts[0]?.exchanges[1]?.response?.body).toMatchObject({ text: '{"user":"Learner 1","status":"passed","score":57, "echo":"{\\"name\\":\\"Learner 1\\"}"}' });
});

for (const id of [12345678, 42, 100, true, ['jane@school.example.org'], { mail: 'jane@school.example.org' }]) {
  test(`a learnerId that is ${JSON.stringify(id)} is replaced, and nothing else`, () => {
    const report = sentAs(id);
    const files = unpacked(recordingOf(report, { rows: [] }));
    const [delivery] = JSON.parse(files['deliveries.json'] ?? '') as Delivery[];
    expect(JSON.parse(delivery?.attempts[0]?.body ?? '')).toMatchObject({ score: 100, status: 'passed' });
    if (id !== true) expect(delivery?.attempts[0]?.body).not.toContain(`"learnerId":${JSON.stringify(id)}`);
    expect(delivery?.attempts[0]?.body).toMatch(id === true ? /true/ : /(account|learner)-1/);
    expectWhole(files);
  });
}

test('white space, order and numbers of a body stay as they were sent', () => {
  const report = withAnswer(reportOf('answers-204'), [], ' { "b": 56.99999999999999, "a": 1.0,\n\t"a": "x@y.example", "e": 1e3 } ');
  const delivery = (JSON.parse(unpacked(recordingOf(report))['deliveries.json'] ?? '') as Delivery[])[0];
  const body = delivery?.attempts[0]?.exchanges[1]?.response?.body;
  expect(body?.state === 'read' ? body.text : '').toMatch(/^ \{ "b": 56\.99999999999999, "a": 1\.0,\n\t"a": "learner-\d@example\.invalid", "e": 1e3 \} $/);
});

test('half an address at the end of what was cut short is none', () => {
  const learner = 'jane.miller@school.example.org';
  const report = withAnswer(sentAs(learner), [], `${'x'.repeat(65_520)}jane.miller@sch`);
  const post = report.deliveries[0]?.attempts[0]?.exchanges[1];
  if (post?.response?.body.state === 'read') post.response.body.bytes = 70_000;
  const row = report.scenarios.find(({ finding }) => finding !== null);
  row?.finding?.seen.push(`body: ${'x'.repeat(145)}jane.miller@sch`, `sent: ${'y'.repeat(500)}jane.mil ... (20 more characters)`);
  expect(leaks(unpacked(recordingOf(report)), ['jane.mil'])).toEqual([]);
});

test('no answer is so strange that it is read anew from each of its characters', { tag: '@slow' }, () => {
  // At half a megabyte that would outlast the test's own time.
  const { text, cut } = replacing(recordingOf(reportOf('answers-204'), { personal: ['Jo', 'Jane Miller', 'a"b@x.org'] }));
  for (const one of ['%80', '%2b', '\\', '\\"', '" ', 'a@', '@a.', '&#64;', '/home/', '"status": ', '{"a":', 'aGVs']) {
    const answer = one.repeat(524_288 / one.length);
    expect(text(cut(answer)).length, one).toBeGreaterThan(0);
  }
});

test('folders of a person are no one\'s', () => {
  const at = '2026-11-24T12:00:00.000Z';
  const files = unpacked(recordingOf(reportOf('options-404'), { console: [{ at, page: 'file:///home/jane/x.html', level: 'error', text: 'at /home/jane/app/x.js:3 and C:\\Users\\jane\\x and https://example.com/Users/5' }] }));
  expect(files['console.txt']).toContain('at /home/someone/app/x.js:3 and C:\\Users\\someone\\x and https://example.com/Users/5');
  expect(leaks(files, ['jane'])).toEqual([]);
});

test('secrets are in no file: of the target, of a redirect, of cookies, tokens and keys, echoed too', () => {
  const secrets = { query: 'q-s3cr3t-value', path: '9f8e7d6c5b4a39281706', user: 'us3r-name', password: 'p4ss-word-x', cookie: 'c00kie-value', bearer: 'b3arer-token', key: 'k3y-of-api', moved: 'm0ved-s3cr3t' };
  const target = `https://${secrets.user}:${secrets.password}@example.com/${secrets.path}?token=${secrets.query}`;
  const report = withAnswer({ ...sentAs('jane@school.example.org'), target }, [['Location', `/x?sig=${secrets.moved}`], ['X-Token', 'abc'], ['Set-Cookie', `sid=${secrets.cookie}; Path=/`], ['Authorization', `Bearer ${secrets.bearer}`], ['X-Api-Key', secrets.key]], Object.values(secrets).join(' '));
  for (const { stimulus, attempts } of report.deliveries) {
    stimulus.target = target;
    for (const { exchanges } of attempts) for (const { request } of exchanges) request.url = target;
  }
  const at = report.startedAt;
  const files = unpacked(recordingOf(report, { repro: JSON.stringify({ target, answer: Object.values(secrets) }), conditions: [target], steps: [{ at, attempt: 1, title: `POST to ${target}`, text: Object.values(secrets).join('\n') }], console: [{ at, page: 'x', level: 'log', text: target }] }));
  expect(leaks(files, Object.values(secrets))).toEqual([]);
  expect(files['README.md']).toContain('https://REDACTED@example.com/REDACTED?token=REDACTED');
  expect((JSON.parse(files['deliveries.json'] ?? '') as Delivery[])[0]?.attempts[0]?.exchanges[1]?.response?.headers).toContainEqual(['X-Token', 'REDACTED']);
  expect(files['README.md']).toContain('Secrets: what a URL');
});

test('the list of what was replaced names kind, file and number, and never what it was', () => {
  const personal = ['Jane Miller'];
  const files = unpacked(everywhere(sentAs('jane@school.example.org'), 'jane@school.example.org', { personal, steps: [{ at: '2026-11-24T12:00:00.000Z', attempt: 1, title: 'Jane Miller finishes', text: null }] }));
  const replaced = JSON.parse(files['replaced.json'] ?? '') as { kind: string; replacedBy: string; files: { file: string; times: number }[] }[];
  expect(replaced.map(({ kind, replacedBy }) => `${kind}: ${replacedBy}`)).toEqual(['e-mail address: learner-1@example.invalid', 'name: Learner 1', 'secret: REDACTED']);
  expect(replaced[1]?.files).toEqual([{ file: 'steps.txt', times: 1 }]);
  for (const { replacedBy, files: counted } of replaced) for (const { file, times } of counted) if (file !== 'README.md') expect((files[file]?.split(replacedBy).length ?? 0) - 1, `${file}: ${replacedBy}`).toBe(times);
  expect(leaks({ 'replaced.json': files['replaced.json'] ?? '' }, [...personal, 'jane', 'school'])).toEqual([]);
});

test('account-1 is counted without account-12', () => {
  const report = structuredClone(reportOf('answers-204'));
  const [delivery] = report.deliveries;
  if (delivery === undefined) throw new Error('Failed to read the fixture: no delivery. Make it anew.');
  const deliveries = Array.from({ length: 12 }, (_, place) => ({ ...delivery, stimulus: { ...delivery.stimulus, body: { learnerId: `pupil-${place}x` } }, attempts: [] }));
  const replaced = JSON.parse(unpacked(recordingOf({ ...report, deliveries }, { rows: [] }))['replaced.json'] ?? '') as { replacedBy: string; files: { times: number }[] }[];
  expect(replaced.map(({ replacedBy, files: [counted] }) => `${replacedBy} ${counted?.times ?? 0}`)).toEqual(Array.from({ length: 12 }, (_, place) => `account-${place + 1} 1`));
});
