import { expect, test } from '@playwright/test';
import { toldBy } from '../../scenarios/checks/error-bodies.ts';

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
