import { expect, test } from '@playwright/test';
import { ALLOW_ORIGIN, GOOD_POST, preflight, reply, type Case } from '../answers/answer.ts';
import { smallest } from '../answers/smallest.ts';

test('a disagreement is cut down to the one answer and the lines that it is about', async () => {
  const one: Case = { id: 'one', kind: 'mixed', answers: { 'OPTIONS /0': preflight(), 'POST /0': reply(500, [ALLOW_ORIGIN, ['X-A', '1'], ['X-B', '2'], ['X-C', '3']], 'sorry'), 'GET /1': GOOD_POST } };
  const tried: string[] = [];
  const least = await smallest(one, ({ id, answers }) => {
    tried.push(id);
    const bytes = answers['POST /0']?.bytes ?? '';
    return Promise.resolve(bytes.includes('X-A') && bytes.includes('X-C'));
  });
  expect(least.answers).toEqual({ 'POST /0': { bytes: 'HTTP/1.1 500 Whatever\r\nX-A: 1\r\nX-C: 3\r\nContent-Length: 5\r\n\r\nsorry', then: 'keep' } });
  expect(new Set(tried).size).toBe(tried.length);
});
