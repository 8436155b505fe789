import type { Report, ReportedFinding } from '../generated/types.ts';
import { wrap } from './layout.ts';
import { visibleLine } from './visible.ts';

/** What had to be refused and was answered with success may be stored: how it is found. Said once, for all rows. */
export function leftovers({ scenarios, log }: Report): string[] {
  const taken = scenarios.some(({ finding }) => finding !== null && (finding.kind === 'prototype-taken' || casesOf(finding.facts).some(isTaken)));
  if (!taken) return [];
  const learner = log?.learnerIdPrefix ?? '';
  return wrap(`If something was stored of what had to be refused, it can be deleted. Its learnerId, where it was sent with one, ${learner.endsWith('.') ? `begins with ${visibleLine(learner)}` : 'is the one that this run was given'}; what was sent without one, or with another, is known by the time of "when" above alone.`);
}

const casesOf = ({ cases }: ReportedFinding['facts']): readonly unknown[] => (Array.isArray(cases) ? cases : []);
const isTaken = (one: unknown): boolean => typeof one === 'object' && one !== null && 'how' in one && one.how === 'taken';
