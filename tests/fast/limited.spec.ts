import { expect, test } from '@playwright/test';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { judgeWith, violated, type Judged } from '../support/judged.ts';
import { accept, http, startRaw } from '../receivers/raw.ts';
import { verdictOf } from '../../scenarios/verdict.ts';

/** Conforms until so many POSTs have come; each later one is answered as told, or reset. */
async function limiting(most: number, answer: string | null, profile: 'standard' | 'full' = 'standard'): Promise<Judged> {
  let posts = 0;
  const receiver = await startRaw({
    post: (socket, request, nth) => {
      if (request.method === 'POST') posts += 1;
      if (request.method === 'POST' && posts > most && answer === null) socket.resetAndDestroy();
      else if (request.method === 'POST' && posts > most && answer !== null) socket.write(answer);
      else accept(socket, request, nth);
    },
  });
  return judgeWith(openModel(), receiver.url, { profile }).finally(() => receiver.close());
}

const ANSWERS: readonly (readonly [what: string, answer: string])[] = [
  ['429', http('429 Too Many Requests', { 'Retry-After': '60' })],
  ['429 without a time', http('429 Too Many Requests')],
  ['503 that names a time', http('503 Service Unavailable', { 'Retry-After': '1' })],
];

for (const [what, answer] of ANSWERS) {
  for (const most of [12, 25]) {
    test(`an endpoint that answers ${what} behind ${most} POSTs violates nothing by that: it limits how fast we ask`, async () => {
      const judged = await limiting(most, answer);
      expect(violated(judged)).toEqual([]);
      const limited = judged.rows.filter(({ finding }) => finding?.kind === 'rate-limited');
      expect(limited.map(({ verdict }) => verdict)).toEqual(limited.map(() => 'unknown'));
      expect(limited.map(({ id }) => id)).toContain('refusal/still-healthy');
      expect(verdictOf(judged.rows, false).verdict).toBe('could-not-judge');
    });
  }
}

test('how many POSTs were sent, and in what time, stands in the words', async () => {
  const { rows } = await limiting(12, http('429 Too Many Requests', { 'Retry-After': '60' }));
  const finding = rows.find(({ finding: one }) => one?.kind === 'rate-limited')?.finding;
  expect(finding?.summary).toMatch(/answered with 429, and a plain result before it was not\. This run had sent 1\d POSTs in \d+ s by then\.$/);
  expect(finding?.seen).toEqual(['answer: 429, Retry-After: "60"']);
});

const BANS: readonly (readonly [what: string, answer: string | null, said: string])[] = [
  ['503 without a time to come back', http('503 Service Unavailable'), '503'],
  ['403', http('403 Forbidden'), '403'],
  ['no more than a reset', null, 'a broken connection'],
];
for (const [what, answer, said] of BANS) {
  test(`an endpoint that meets everything from some point on with ${what} may have banned us: unknown, and no payload is blamed`, async () => {
    const judged = await limiting(20, answer);
    expect(violated(judged)).toEqual([]);
    const stopped = judged.rows.filter(({ finding }) => finding?.kind === 'stopped-answering');
    expect(stopped.map(({ verdict }) => verdict)).toEqual(stopped.map(() => 'unknown'));
    expect(stopped.map(({ id }) => id)).toEqual(expect.arrayContaining(['refusal/missing-field', 'refusal/still-healthy']));
    expect(stopped[0]?.finding).toMatchObject({ facts: { answer: said } });
    expect(verdictOf(judged.rows, false).verdict).toBe('could-not-judge');
  });
}

test('a plain result that is answered with 429 is refused', async () => {
  expect(violated(await limiting(0, http('429 Too Many Requests')))).toContain('delivery/status-is-2xx');
});
