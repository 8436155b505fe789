import { expect, test } from '@playwright/test';
import { ALLOW_ORIGIN, JSON_TYPE, preflight, reply, type Case } from '../answers/answer.ts';
import { differential } from '../answers/differential.ts';
import { startAnswers } from '../answers/server.ts';
import type { Engine } from '../../simulator/engine.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';

test('a model that takes each 201 for a success is found out, and the smallest answer that shows it is told first', async () => {
  const server = await startAnswers();
  const model = openModel();
  const lenient: Pick<Engine, 'deliver'> = {
    deliver: async (stimulus) => {
      const delivery = await model.deliver(stimulus);
      return { ...delivery, attempts: delivery.attempts.map((attempt) => (attempt.page?.status === 201 ? { ...attempt, accepted: true } : attempt)) };
    },
  };
  const cases: Case[] = [
    { id: 'good', kind: 'status', answers: { 'OPTIONS /0': preflight() } },
    { id: 'created', kind: 'status', answers: { 'OPTIONS /0': preflight(), 'POST /0': reply(201, [ALLOW_ORIGIN, ['X-Much', 'more'], JSON_TYPE], '{}') } },
  ];
  const sums = await differential(cases, { server, browser: model, model: { ...model, ...lenient } });
  await server.close();
  expect(sums).toMatchObject({ answers: 2, agree: 1, differ: 1 });
  expect(sums.byKind.get('status')).toEqual({ answers: 2, differ: 1 });
  expect(sums.told[0]).toContain('created-smaller-');
  expect(sums.told[0]).not.toContain('X-Much');
  expect(sums.told[0]).not.toContain('OPTIONS');
});
