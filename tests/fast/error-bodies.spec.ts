import { expect, test } from '@playwright/test';
import { errorsSayLittle, toldBy } from '../../scenarios/checks/error-bodies.ts';
import { evidenceOf } from '../support/delivery.ts';
import { foundIn } from '../support/found.ts';
import { sent } from '../support/sent.ts';

const TELLING: readonly (readonly [what: string, body: string])[] = [
  ['a stack trace', 'SyntaxError: Unexpected end of JSON input\n    at JSON.parse (<anonymous>)\n    at take (/srv/app/server.js:41:23)'],
  ['a stack trace', '{"error":"boom","stack":"Error: boom\\n    at file:///app/dist/index.mjs:10:9"}'],
  ['a stack trace', '<pre>Error: boom<br> &nbsp; at Layer.handle [as handle_request] (/app/lib/layer.js:95:5)</pre>'],
  ['a stack trace', 'Traceback (most recent call last):\n  File "/usr/lib/python3/app.py", line 12, in post'],
  ['a stack trace', '{"trace":"java.lang.NullPointerException\\n\\tat com.example.results.ResultController.post(ResultController.java:42)"}'],
  ['a stack trace', 'System.Text.Json.JsonException: bad\r\n   at System.Text.Json.ThrowHelper.ReThrowWithPath(ReadStack& state)'],
  ['a stack trace', 'PHP Fatal error: Uncaught Exception in /var/www/html/hook.php:7\nStack trace:\n#0 /var/www/html/index.php(3): hook()'],
  ['a stack trace', '<b>Warning</b>: foreach() in <b>hook.php on line 12</b>'],
  ['a stack trace', "/app/controllers/results_controller.rb:14:in `create'"],
  ['a stack trace', 'panic: boom\n\ngoroutine 1 [running]:\nmain.main()'],
  ["the database's own words", 'SQLSTATE[23000]: Integrity constraint violation'],
  ["the database's own words", '{"detail":"relation \\"results\\" does not exist"}'],
  ["the database's own words", "You have an error in your SQL syntax; check the manual that corresponds to your MariaDB server version"],
  ["the database's own words", 'SQLITE_CONSTRAINT: UNIQUE constraint failed: results.learner'],
  ["the database's own words", 'duplicate key value violates unique constraint "results_pkey"'],
  ["the database's own words", "E11000 duplicate key error collection: lms.results index: _id_"],
  ["the database's own words", 'insert failed: INSERT INTO results (course_id, learner_id) VALUES ($1, $2)'],
  ["the database's own words", 'ORA-00942: table or view does not exist'],
  ['a path on the server', 'ENOENT: no such file or directory, open \'/srv/results/config/settings.ini\''],
  ['a path on the server', 'Cannot load C:\\inetpub\\wwwroot\\hook\\web.config'],
  ['a path on the server', 'required by /app/node_modules/express/lib'],
  ['a version', '<hr><center>nginx/1.18.0 (Ubuntu)</center>'],
  ['a version', 'Apache/2.4.57 (Debian) Server at example.com Port 443'],
  ['a version', 'Apache Tomcat/9.0.65'],
  ['a version', 'ASP.NET Version:4.7.3930.0'], ['a version', 'ASP.NET Version: 4.7'],
  ['a version', 'PHP Version 8.1'], ['a version', 'Python Version: 3.11'], ['a version', 'running Node.js v18.17.1'], ['a version', 'Powered by Phusion Passenger 6.0.4'],
  ['a stack trace', 'at node:internal/process:105:5'], ['a stack trace', 'at C:\\app\\hook.cjs:1:2'], ['a stack trace', 'at x (/srv/hook.ts:1:2)'], ['a stack trace', 'at /srv/hook.jsx:1:2'],
];

const HARMLESS: readonly string[] = [
  '', 'Bad Request', '{"error":"Bad Request","status":400}', 'score must be a number from 0 to 100', '{"detail":"Body is no JSON: Unexpected end of JSON input"}',
  '{"timestamp":"2026-11-24T15:00:00.000Z","status":400,"error":"Bad Request","path":"/results"}', '{"type":"about:blank","title":"Bad Request","status":400,"instance":"/var/results"}',
  '<!doctype html><title>Error</title><pre>Cannot POST /results.php</pre>', '{"errors":[{"path":"/score","message":"must be number"}]}', 'Please look at https://example.com/docs/errors.html at 10:20:30',
  'The table below shows what is wrong.', 'Select a course from the list where you finished it', 'Update your client and set a score', '{"message":"no such course: 2fc74749fe984bb9b23dfb02c30ccb8b"}',
  'Requires HTTP/1.1 or HTTP/2.0', '{"apiVersion":"1.4.2","error":"invalid"}', 'nginx', 'cloudflare', 'Error 1020 Ray ID: 7d1f2a', '<center>openresty</center>', 'Not at /home', 'It happened at line 3, column 7', "relation to the course is unknown",
  '{"error":"Incorrect syntax","at":"position 15"}', 'at least one field (learnerId) is missing', 'See /etc for details', 'node: score', 'Contact support at results.example.com (Monday 9:00:00)', '{"code":"ER_1","message":"wrong"}', 'Opened /results/2026/11/24', 'The request was made at /app/results:3',
  'Stored at /results/2026-11-24T12:00:00', 'stored at /results.json:12:30', 'at node: 12:30', 'Python 3.11', 'PHP v8.1',
  ...['to', 'use', 'with', 'for', 'least', 'than', 'need', 'needs', 'require', 'requires'].map((word) => `${word} Python 3.11.4`),
];

test('what errors give away is named', () => {
  for (const [what, body] of TELLING) expect([toldBy(body, '')?.what, body]).toEqual([what, body]);
});

test('a harmless error gives nothing away', () => {
  expect(HARMLESS.length).toBeGreaterThanOrEqual(20);
  for (const body of HARMLESS) expect([toldBy(body, ''), body]).toEqual([null, body]);
});

test('what was sent and comes back gives nothing away', () => {
  const sent = 'POST /srv/results/hook.php {"learnerId":"x"}';
  expect(toldBy('No route for /srv/results/hook.php', sent)).toBeNull();
  expect(toldBy('No route for /srv/results/other.php', sent)?.what).toBe('a path on the server');
});

test('prose that looks like SQL or like a frame of a stack gives nothing away', () => {
  expect(toldBy('SELECT a course FROM the list WHERE you finished', '')).toBeNull();
  expect(toldBy('Look at com.acme.Course(Native Method)', '')).toBeNull();
  expect(toldBy('SELECT id, learner FROM results WHERE id = 5', '')?.what).toBe("the database's own words");
  expect(toldBy('  at java.lang.Thread.run(Native Method)', '')?.what).toBe('a stack trace');
});

/** What is shown of a body: the borders of each sign, at their widest and at their narrowest. */
const SHOWN: readonly (readonly [body: string, sign: string])[] = [
  ['File "hook.py", line 12, in post', 'File "hook.py", line 12, in'],
  ['#10 /www/index.php(31): hook()', '#10 /www/index.php(31):'],
  ['hook.php on line 12', '.php on line 12'],
  ['boom\ngoroutine 17 [running]:\nmain.main()', 'goroutine 17 [running]:'],
  ['\n   at System.Text.Json.Throw(Int32 at)', 'at System.Text.Json.Throw(Int32 at)'],
  ['PG::UniqueViolation: ERROR', 'PG::UniqueViolation'],
  ['ER_DUP_ENTRY: duplicate', 'ER_DUP_ENTRY'], ['ER_NO_SUCH_TABLE', 'ER_NO_SUCH_TABLE'],
  ['no such table: results', 'no such table: r'], ['no such column: score', 'no such column: s'],
  ["Duplicate entry '4-7' for key 'PRIMARY'", "Duplicate entry '4-7' for key '"], ["Duplicate entry '' for key 'PRIMARY'", "Duplicate entry '' for key '"],
  ['INSERT INTO results(score) VALUES', 'INSERT INTO results('], ['INSERT INTO `results` (score) VALUES', 'INSERT INTO `results` ('], ['INSERT INTO [results](score)', 'INSERT INTO [results]('],
  ['SELECT id FROM results WHERE id = 5', 'SELECT id FROM results WHERE id ='], ['SELECT * FROM results WHERE id=5', 'SELECT * FROM results WHERE id='], ['SELECT DISTINCT id,score FROM results WHERE id IN (5)', 'SELECT DISTINCT id,score FROM results WHERE id IN'],
  ['SELECT r.id, r.score, r.name FROM results res WHERE res.id IS NULL', 'SELECT r.id, r.score, r.name FROM results res WHERE res.id IS'],
  ['UPDATE results SET score = 1', 'UPDATE results SET s'], ['UPDATE `results` SET score = 1', 'UPDATE `results` SET s'], ['UPDATE "results" SET score = 1', 'UPDATE "results" SET s'],
  ['cannot open /var/results.sqlite', '/var/results.sqlite'], ['cannot open /var/results.sqlite3', '/var/results.sqlite3'],
  ['.venv/lib/site-packages/flask_cors/core', '/site-packages/flask_cors/'],
  ['nginx/10.18.12', 'nginx/10.18.12'], ['nginx/1.18.0.22', 'nginx/1.18.0.22'], ['PHP/8.1', 'PHP/8.1'],
  ['ASP.NET Version:10.12', 'ASP.NET Version:10.12'],
  ['Node.js v18.17.11', 'Node.js v18.17.11'],
  // Wrapped in JSON or HTML
  ['boom<br>goroutine 1 [running]:', 'goroutine 1 [running]:'], ['boom<br/>goroutine 1 [running]:', 'goroutine 1 [running]:'], ['boom<br />goroutine 1 [running]:', 'goroutine 1 [running]:'],
  ['boom\\r\\ngoroutine 1 [running]:', 'goroutine 1 [running]:'], ['boom\\ngoroutine 1 [running]:', 'goroutine 1 [running]:'],
  ['boom\\tat com.example.Hook.post(Hook.java:4)', 'at com.example.Hook.post(Hook.java:4)'],
  ['Incorrect syntax near &#39;score', "Incorrect syntax near '"], ['Incorrect syntax near &#x27;score', "Incorrect syntax near '"], ['Incorrect syntax near &apos;score', "Incorrect syntax near '"],
  ['at Object.&lt;anonymous&gt; (/www/hook.js:1:2)', 'at Object.<anonymous> (/www/hook.js:1:2)'],
  ['File &quot;R&amp;D.py&quot;, line 1, in post', 'File "R&D.py", line 1, in'], ['File &#34;hook.py&#34;, line 1, in post', 'File "hook.py", line 1, in'],
  [`at /${'x'.repeat(190)}/hook.js:10:20`, `at /${'x'.repeat(190)}/hook.`],
];

test('of what is given away the sign is shown, unwrapped and no more than its start', () => {
  for (const [body, sign] of SHOWN) expect([toldBy(body, '')?.sign, body]).toEqual([sign, body]);
  expect(SHOWN.at(-1)?.[1]).toHaveLength(200);
});

test('what only comes near a sign gives nothing away', () => {
  for (const body of [
    'Meet us at The.Big.Hall(Berlin)', 'see goroutine 1 [running]: it waits', 'File "hook.py", line twelve, in post', 'File "", line 1, in post', 'File "a\nb", line 1, in post',
    'hook.php on line x', '#x /www/index.php(3): hook()', 'PG::unique', 'ER_DUP', 'ER_dup_ENTRY', 'no such table: ', "Duplicate entry 'a\nb' for key 'c'",
    'INSERT INTO -results- (score)', 'INSERT INTO results -(score)', 'UPDATE -results SET score', 'UPDATE results- SET score', 'UPDATE - SET score', 'UPDATE results SET -',
    'SELECT it FROM there WHERE possible.', 'SELECT it FROM there -- WHERE id = 1', 'SELECT one, two FROM three four five WHERE id = 1', '/site-packages/', '/site-packages/ /', 'nginx/x.18', 'ASP.NET Version:x.1', 'Node.js 18.17.x',
  ]) expect([toldBy(body, ''), body]).toEqual([null, body]);
});

const TELLS = 'nginx/1.18.0';

test('errors alone are asked what they give away, and any of them may', () => {
  const of = (...answers: Parameters<typeof sent>[1]) => foundIn(errorsSayLittle, sent('plain', answers));
  expect(of({ status: 400, text: TELLS })).toBe('violation error-tells');
  expect(of({ status: 400, text: 'Bad Request' }, { status: 400, text: TELLS })).toBe('violation error-tells');
  expect(of({ status: 400, text: 'Bad Request' })).toBe('fine');
  for (const answer of [{ status: 399, text: TELLS }, { status: 400 }, { error: 'net::ERR_CONNECTION_RESET' }, {}]) expect(of(answer), JSON.stringify(answer)).toBe('not-applicable');
  expect(of({ error: 'net::ERR_CONNECTION_RESET' }, { status: 500, text: TELLS })).toBe('violation error-tells');
});

test('an error that gives something away is told with what provoked it', () => {
  const told = (name: 'plain' | 'error-not-json') => {
    const delivery = sent(name, [{ status: 500, text: TELLS }]);
    return errorsSayLittle(delivery, evidenceOf([delivery]));
  };
  expect(told('plain')).toEqual({ state: 'violation', finding: { kind: 'error-tells', what: 'a version', sign: TELLS, provokedBy: 'plain', status: 500 } });
  expect(told('error-not-json')).toMatchObject({ finding: { provokedBy: 'a POST that is no JSON' } });
});

test('an error that repeats the address or the result it was sent gives nothing away', () => {
  const path = '/srv/hook.php';
  const of = (body: string, target?: string) => foundIn(errorsSayLittle, sent('plain', [{ status: 404, text: `No ${path}`, body, ...(target === undefined ? {} : { url: target }) }]));
  expect(of('{}')).toBe('violation error-tells');
  expect(of(`{"courseId":"${path}"}`)).toBe('fine');
  expect(of('{}', `https://receiver.example${path}`)).toBe('fine');
});
