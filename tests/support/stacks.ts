import { expect } from '@playwright/test';
import { verdictOf } from '../../scenarios/verdict.ts';
import type { Engine } from '../../simulator/engine.ts';
import type { Stack } from '../stacks/stack.ts';
import { judgeWith, unexplained } from './judged.ts';

/** A right configuration conforms; a mistake is named by exactly its ids, and by nothing else. */
export async function expectNamed(engine: Engine, stack: Stack): Promise<void> {
  const receiver = await stack.start();
  const judged = await judgeWith(engine, receiver.url).finally(() => receiver.close());
  const musts = judged.rows.filter(({ level, verdict }) => level === 'must' && verdict === 'violates').map(({ id }) => id);
  expect(musts.sort()).toEqual([...stack.fails].sort());
  expect(unexplained(judged)).toEqual([]);
  expect(verdictOf(judged.rows, false).exitCode).toBe(stack.fails.length === 0 ? 0 : 1);
}

/** What a test of it is called. */
export const titleOf = ({ id, fails }: Stack): string => (fails.length === 0 ? `${id}: conforms` : `${id}: is told so`);
