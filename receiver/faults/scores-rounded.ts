import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'scores-rounded',
  summary: 'rounds scores to whole numbers',
  fails: only('delivery/accepts-fractional-score'),
  stores: (text) => [text.replace(/("score"\s*:\s*)(\d+\.\d+)/, (_all, name: string, score: string) => `${name}${Math.round(Number(score))}`)],
};
