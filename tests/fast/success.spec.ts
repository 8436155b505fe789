/** Each sender's rule of success as a table. tests/browser/jquery.spec.ts holds Check URL's to jQuery itself. */
import { expect, test } from '@playwright/test';
import { checkUrlAccepts, courseAccepts, jsonParses } from '../../simulator/player/success.ts';

test('a course counts the listed statuses and nothing else', () => {
  expect([199, 200, 201, 204, 304, 404].map((status) => courseAccepts(status, [200]).accepted)).toEqual([false, true, false, false, false, false]);
  expect(courseAccepts(200, [200])).toEqual({ accepted: true, because: 'status-counts' });
  expect(courseAccepts(204, [200])).toEqual({ accepted: false, because: 'status-does-not-count' });
  expect(courseAccepts(204, [200, 204]).accepted).toBe(true);
});

const XML = (text: string) => (text === '<?' ? null : text.startsWith('<a'));
const TABLE: readonly (readonly [status: number, contentType: string | null, text: string, accepted: boolean | null, because: string])[] = [
  [199, null, '', false, 'status-does-not-count'],
  [200, null, '', true, 'nothing-to-parse'],
  [299, null, 'x', true, 'nothing-to-parse'],
  [300, null, '', false, 'status-does-not-count'],
  [303, 'application/json', '{}', false, 'status-does-not-count'],
  [304, 'application/json', 'x', true, 'nothing-to-parse'],
  [305, null, '', false, 'status-does-not-count'],
  [404, 'application/json', '{}', false, 'status-does-not-count'],
  [204, 'application/json', '', true, 'nothing-to-parse'],
  [204, 'text/xml', '<', true, 'nothing-to-parse'],
  [200, 'application/json', '{"a":1}', true, 'json-parses'],
  [200, 'application/json', '', false, 'json-does-not-parse'],
  [200, 'application/problem+json; charset=utf-8', '{', false, 'json-does-not-parse'],
  [200, 'application/JSON', '{', true, 'nothing-to-parse'],
  [200, 'text/html', '<html', true, 'nothing-to-parse'],
  [200, 'application/json+html', '{', true, 'nothing-to-parse'],
  [200, 'text/xml', '<a/>', true, 'xml-parses'],
  [200, 'text/xml', 'x', false, 'xml-does-not-parse'],
  [200, 'text/xml', '', true, 'nothing-to-parse'],
  [200, 'application/xhtml+xml', '<?', null, 'xml-unjudged'],
  [200, 'text/xml+json', 'x', false, 'xml-does-not-parse'],
  [200, 'text/plain', 'x', true, 'nothing-to-parse'],
  [200, 'text/javascript', 'void 0', null, 'script-not-run'],
  [200, 'application/ecmascript', 'void 0', null, 'script-not-run'],
  [200, 'text/javascript', ' \n', true, 'nothing-to-parse'],
  [204, 'text/javascript', 'void 0', true, 'nothing-to-parse'],
  [304, 'text/javascript', 'void 0', true, 'nothing-to-parse'],
  [200, 'text/vbscript', 'x', true, 'nothing-to-parse'],
];

for (const [status, contentType, text, accepted, because] of TABLE) {
  test(`Check URL takes ${status} ${contentType ?? 'without a type'} ${JSON.stringify(text)} as ${String(accepted)}, ${because}`, () => {
    expect(checkUrlAccepts({ status, contentType, text }, XML)).toEqual({ accepted, because });
  });
}

test('JSON parses or not, and nothing between', () => {
  expect(['{}', '0', '', '{', 'undefined'].map(jsonParses)).toEqual([true, true, false, false, false]);
});
