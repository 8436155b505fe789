/** Checks of what an answer says of an error inside a 200, over exchanges made by hand. */
import { expect, test } from '@playwright/test';
import type { Delivery, Header, Stored } from '../../generated/types.ts';
import { answersHonestly } from '../../scenarios/checks/body.ts';
import { errorInside } from '../../scenarios/checks/error-inside.ts';
import { speak } from '../../scenarios/wording/reported.ts';
import { options, page, post } from '../support/attempt.ts';
import { deliveryOf, evidenceOf } from '../support/delivery.ts';
import { foundIn } from '../support/found.ts';

interface Wish { readonly status?: number; readonly type?: string; readonly headers?: Header[]; readonly sender?: 'course' | 'check-url' }
const answered = (text: string, { status = 200, type = 'text/plain', headers = [], sender = 'course' }: Wish = {}): Delivery =>
  deliveryOf([options({ status: 204 }), post({ status, headers })], page('response', { status, accepted: true, because: 'status-counts', text, contentType: type }), { sender });
const found = (text: string, wish: Wish = {}) => foundIn(answersHonestly, answered(text, wish));
const finding = (delivery: Delivery) => {
  const observation = answersHonestly(delivery, evidenceOf([delivery]));
  return observation.state === 'violation' ? observation.finding : null;
};
const signOf = (text: string, sent = '{}') => errorInside(text, sent)?.sign ?? null;

test('keys that say an error say it unless what stands beside them says none', () => {
  for (const key of ['error', 'errors', 'exception', 'fault', 'errorMessage', 'errorType', 'Error', 'ERRORS']) {
    for (const value of ['x', 7, true, ['x'], { code: 7 }, { code: 0, message: 'full' }, [[['x']]], 'none of it came']) expect([key, signOf(JSON.stringify({ [key]: value }))]).toEqual([key, `"${key}": ${JSON.stringify(value)}`]);
    for (const value of [null, false, 0, '', [], {}, 'none', ' None ', 'no', 'NULL', 'false', '0', 'ok', 'no error', 'no errors', [null], [[]], { code: 0, message: 'ok' }, { score: [] }]) expect([key, value, signOf(JSON.stringify({ [key]: value }))]).toEqual([key, value, null]);
  }
  expect(signOf('{"errorType":"Exception","errorMessage":""}')).toBe('"errorType": "Exception"');
  expect(signOf('{"error":[[[[]]]]}')).toBeNull();
  expect(signOf('{"error":[[[[[]]]]]}')).toBe('"error": [[[[[]]]]]');
});

test('an error that nests deeper than a stack is told, and not shown', () => {
  expect(signOf(`{"error":${'['.repeat(30_000)}${']'.repeat(30_000)}}`)).toBe('"error": nested too deep to be shown');
});

test('what denies success says an error', () => {
  for (const key of ['success', 'ok']) {
    for (const value of [false, 'false', 'False', 0, '0']) expect(signOf(JSON.stringify({ [key]: value }))).toBe(`"${key}": ${JSON.stringify(value)}`);
    for (const value of [true, 'true', 1, null, '', 'no', [], ['false']]) expect(signOf(JSON.stringify({ [key]: value }))).toBeNull();
  }
});

test('a status of 400 to 599 inside a body is one that nobody else sees', () => {
  for (const key of ['statusCode', 'code', 'status']) {
    for (const value of [400, 599, '404', ' 502 ']) expect(signOf(JSON.stringify({ [key]: value }))).toBe(`"${key}": ${JSON.stringify(value)}`);
    for (const value of [200, 399, 600, '4040', 'E404', '404 words', [404], null, 40]) expect(signOf(JSON.stringify({ [key]: value }))).toBeNull();
    for (const success of ['success', 'ok']) expect(signOf(JSON.stringify({ [success]: true, [key]: 412 }))).toBeNull();
    for (const field of ['courseId', 'learnerId', 'score']) expect(signOf(JSON.stringify({ [field]: 'x', [key]: 412 }))).toBeNull();
  }
});

test('an outcome that failed is an error, unless it is the result\'s own', () => {
  for (const text of ['{"status":"error"}', '{"result":"FAILED"}', '{"status":"failure"}', '{"status":"fail"}', '{"status":null,"result":"error"}']) expect(signOf(text), text).not.toBeNull();
  for (const text of ['{"status":"errors"}', '{"status":"an error"}', '{"status":1}', '{"status":["error"]}', '{"status":"saved","result":"failed"}']) expect(signOf(text), text).toBeNull();
  for (const field of ['courseId', 'learnerId', 'score']) expect(signOf(`{"status":"failed","${field}":"x"}`)).toBeNull();
  expect(signOf('{"id":7,"status":"failed"}', '{"status":"failed"}')).toBeNull();
  expect(signOf('{"id":7,"status":"Failed"}', '{"status":"passed","learnerId":"failed too"}')).toBe('"status": "Failed"');
});

test('a body that is nothing but an error says it in words', () => {
  for (const text of [
    'error', 'fail', 'failed', 'failure', 'An error occurred.', 'an error has occurred', 'Something went wrong!', 'Application error', 'Server error', 'Internal error', 'Internal Server Error', 'Bad Request', 'Unauthorized', 'Forbidden', 'Not Found', '404 page not found', 'Method Not Allowed',
    'Too Many Requests', '502 Bad Gateway', '503: Service Unavailable', 'Gateway Timeout', '504 - Gateway Time-out', 'upstream request timeout', 'no healthy upstream', 'default backend - 404', ' Error \n', '"Bad Gateway"', 'Error: the table is full', 'error:x', 'Failed!!', `Error: ${'x'.repeat(200)}`,
  ]) expect([text, errorInside(text, '{}')?.from]).toEqual([text, 'endpoint']);
  for (const text of ['', 'OK', 'Saved.', 'no error', 'Error: none', 'error: 0', 'Error: ', 'No error: saved', 'not found before, stored now', '200 Error', '404', 'errors', 'null', '7', '[{"error":1}]', '[]', '{}', 'see Internal Server Error', 'not 404 found', 'bad. gateway', `Error: ${'x'.repeat(201)}`, 'Error: a\nb']) expect([text, signOf(text)]).toEqual([text, null]);
});

test('marks of what answers instead, and of what broke', () => {
  for (const [from, text] of [
    ['login', '<input type="password">'], ['login', "<input type='password'>"], ['login', '<INPUT TYPE = password>'], ['login', '<title>Log in</title>'], ['login', '<title>Please sign in</title>'], ['login', '<title>Login</title>'], ['login', '<title>Signin</title>'],
    ['wall', '<script src="/_Incapsula_Resource?x"></script>'], ['wall', '<title>Just a moment...</title>'], ['wall', '<title>Attention Required! | Cloudflare</title>'],
    ['endpoint', '<soap:Envelope><soap:Fault><x/></soap:Fault></soap:Envelope>'], ['endpoint', '<Fault>'], ['endpoint', '<SOAP-ENV:Fault >'], ['endpoint', '<?xml version="1.0"?>\n<Error><Code>x</Code></Error>'], ['endpoint', '<Error code="7"/>'], ['endpoint', '<?xml version="1.0"?><Error>'], ['endpoint', '<?xml version="1.0"?>\r\n<Error>'],
    ['endpoint', '<br />\n<b>Fatal error</b>:  Uncaught x'], ['endpoint', '<br><b>Parse error</b>: x'], ['endpoint', 'PHP Fatal error: x'], ['endpoint', 'saved\nFatal error: x'], ['endpoint', 'Parse error: x'], ['endpoint', '<br/>Fatal error: x'],
    ['endpoint', '{"note":"x\\n    at take (/srv/app/server.js:41:23)"}'], ['endpoint', 'Traceback (most recent call last):\n x'], ['endpoint', 'SQLSTATE[23000]: x'],
  ] as const) expect([text, errorInside(text, '{}')?.from]).toEqual([text, from]);
  expect(signOf('saved\n  Fatal error: x')).toBe('Fatal error:');
  for (const text of ['<title>Thank you</title>', '<title>Blog index</title>', '<title>Design in steps</title>', 'Just a moment...', '<Faults>', '<xError>', 'x <Error>', '<Errors>', 'No Fatal error: x', 'a parse error: x', 'Warning: x', 'stored in /var/results/results.sqlite', 'INSERT INTO results (a)', 'Served by nginx/1.18.0']) expect([text, signOf(text)]).toEqual([text, null]);
  expect(signOf('  <br />\n<b>Fatal error</b>:  Uncaught x')).toBe('<br />\n<b>Fatal error</b>:');
});

test('what was sent and comes back says no error', () => {
  for (const learner of ['Fatal error: x', 'Internal Server Error', '<soap:Fault>', '<title>Log in', 'Traceback (most recent call last):', 'failed', 'x at y ("/a/b.js:1:2")']) {
    const sent = JSON.stringify({ learnerId: learner });
    for (const text of [learner, `Saved: ${learner}`, sent, `<p>${learner.replaceAll('"', '&quot;')}</p>`]) expect([text, signOf(text, sent)]).toEqual([text, null]);
  }
  expect(signOf('Bad Gateway', '{"learnerId":"Internal Server Error"}')).toBe('Bad Gateway');
});

test('an error is told in what its sender counts as success', () => {
  const ERROR = '{"error":"x"}';
  expect([200, 201, 299, 300, 400].map((status) => found(ERROR, { status }))).toEqual(['violation error-inside-200', 'fine', 'fine', 'fine', 'fine']);
  expect([200, 201, 299, 300, 400].map((status) => found(ERROR, { status, sender: 'check-url' }))).toEqual(['violation error-inside-200', 'violation error-inside-200', 'violation error-inside-200', 'fine', 'fine']);
  expect(foundIn(answersHonestly, deliveryOf([options({ status: 204 }), post({ status: 200 })], page('response', { status: 200 })))).toBe('not-reached');
  expect(finding(answered(`{"error":"${'x'.repeat(300)}"}`))).toEqual({ kind: 'error-inside-200', from: 'endpoint', status: 200, sign: `"error": "${'x'.repeat(190)}`, body: `{"error":"${'x'.repeat(190)}` });
});

test('what was sent is looked for as it was sent', () => {
  const echo = answered('Bad Gateway');
  expect(foundIn(answersHonestly, { ...echo, attempts: echo.attempts.map((attempt) => ({ ...attempt, body: '{"learnerId":"Bad Gateway"}' })) })).toBe('fine');
});

test('a bot wall says so in a header too', () => {
  expect(finding(answered('{}', { headers: [['CF-Mitigated', 'challenge']] }))).toEqual({ kind: 'error-inside-200', from: 'wall', status: 200, sign: 'cf-mitigated: challenge', body: '{}' });
});

test('a whole web page is somebody else\'s answer, unless its result is stored or JSON is what it claims to be', () => {
  const PAGE = '\n<!DOCTYPE html><title lang="en"> Welcome </title>';
  expect(finding(answered(PAGE))).toEqual({ kind: 'page-answered', status: 200, title: 'Welcome', body: PAGE });
  expect(finding(answered(`<HTML lang="en">${'x'.repeat(300)}`, { type: 'text/html' }))).toEqual({ kind: 'page-answered', status: 200, title: null, body: `<HTML lang="en">${'x'.repeat(184)}` });
  for (const text of ['<html>', '<html\n>', '<!doctype html>', '<!doctype html public "x">']) expect(found(text), text).toBe('violation page-answered');
  for (const text of ['<p>Saved.</p>', '<htmlx>', 'x <html>', '<!doctype svg>', 'Saved.']) expect(found(text, { type: 'text/html' }), text).toBe('fine');
  for (const type of ['application/json', 'application/problem+json']) expect(found(PAGE, { type })).toBe('fine');
  expect(found(PAGE, { status: 404 })).toBe('fine');
  const stored = (after: number): Stored => ({ before: 0, after, latest: null, waitedMs: 0, problem: null });
  expect([1, 0].map((after) => foundIn(answersHonestly, { ...answered(PAGE), stored: stored(after) }))).toEqual(['fine', 'violation page-answered']);
  const untyped = answered(PAGE);
  expect(foundIn(answersHonestly, { ...untyped, attempts: untyped.attempts.map((attempt) => ({ ...attempt, page: attempt.page && { ...attempt.page, contentType: null } })) })).toBe('violation page-answered');
});

test('a tunnel\'s page is told at its own row', () => {
  expect(found('<!doctype html>ERR_NGROK_6024', { type: 'text/html' })).toBe('not-reached');
});

test('each that answers instead has words of its own', () => {
  const words = (from: 'endpoint' | 'login' | 'wall') => speak({ kind: 'error-inside-200', from, status: 201, sign: 'the sign', body: '' });
  expect(words('endpoint').summary).toContain('status 201 and says an error inside (the sign)');
  expect(words('login')).toMatchObject({ summary: expect.stringContaining('is an HTML login page.'), fix: [expect.anything(), expect.stringContaining('a gateway answers')] });
  expect(words('wall')).toMatchObject({ summary: expect.stringContaining('a bot wall (the sign)'), fix: [expect.anything(), expect.stringContaining('bot protection')] });
  expect(words('endpoint').fix).toHaveLength(1);
  expect(speak({ kind: 'page-answered', status: 200, title: null, body: '' }).summary).toContain('(without a title)');
});
