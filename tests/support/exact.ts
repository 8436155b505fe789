import { expect } from '@playwright/test';
import { verdictOf } from '../../scenarios/verdict.ts';
import { plainCases, unexplained, violated, type Judged } from './judged.ts';

/** The verdicts of a flawed receiver are exactly what it lists, and the exit code keeps its promise. */
export function expectExactly(judged: Pick<Judged, 'rows' | 'deliveries'>, fails: readonly string[]): void {
  expect(violated(judged)).toEqual([...fails].sort());
  expect(unexplained(judged)).toEqual([]);
  const plain = plainCases(judged);
  const { exitCode } = verdictOf(judged.rows, false);
  if (exitCode === 0) expect(plain.every(({ delivered, accepted }) => delivered === true && accepted === true)).toBe(true);
  if (plain.some(({ delivered, accepted }) => delivered === false || accepted === false)) expect(exitCode).toBe(1);
}
