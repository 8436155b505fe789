import type { KnownFailureState, Report, ScenarioRow } from '../generated/types.ts';
import type { Palette } from './colour.ts';
import { plural, WIDTH, wrap } from './layout.ts';
import { visibleLine } from './visible.ts';

const SAID: Readonly<Record<KnownFailureState['state'], (entry: KnownFailureState, profile: string) => string>> = {
  'still-fails': ({ reason, until }) => `fails as known, until ${until}: ${visibleLine(reason)}`,
  elsewhere: ({ origins = [] }) => `fails, but NOT ONLY AS KNOWN: from another origin too than ${visibleLine(origins.join(', '))}, so it counts`,
  passes: () => 'PASSES now: take it out of the list',
  outdated: ({ reason, until }) => `OUTDATED, it was known until ${until} (${visibleLine(reason)}): fix it, or give it another day`,
  unseen: () => 'could not be judged this time, so nothing is known of it',
  'not-run': (_entry, profile) => `not part of this run (profile ${profile}), so nothing is known of it`,
};

/** Each entry of --known-failures, what must be changed first. */
export function known({ knownFailures = [], profile, only }: Report, paint: Palette): string[] {
  if (knownFailures.length === 0) return [];
  const order = ['passes', 'outdated', 'elsewhere', 'still-fails', 'unseen', 'not-run'] as const;
  const part = only.length === 0 ? profile : `${profile}, in part`;
  return [paint.bold('KNOWN FAILURES'), '', ...order.flatMap((state) => knownFailures.filter((entry) => entry.state === state).flatMap((entry) => wrap(`${visibleLine(entry.id)} ${SAID[state](entry, part)}`, WIDTH, '      ', '  ')))];
}

/** For the verdict: how many are put up with, and what nobody could look at behind them. Empty where none is. */
export function butFor(scenarios: readonly ScenarioRow[]): string {
  const those = scenarios.filter((row) => row.known !== undefined);
  const hidden = scenarios.filter(({ verdict, causedBy }) => verdict === 'unknown' && those.some(({ id }) => id === causedBy)).length;
  if (those.length === 0) return '';
  return `, but for ${plural(those.length, 'known failure')}${hidden === 0 ? '' : `, behind which ${plural(hidden, 'row')} could not be looked at`}`;
}

/** For the verdict of a list that must be changed. */
export function staleWords({ knownFailures = [] }: Report): string {
  const named = (state: KnownFailureState['state']) => knownFailures.filter((entry) => entry.state === state).map(({ id }) => visibleLine(id));
  const [passing, outdated] = [named('passes'), named('outdated')];
  const parts = [...(passing.length === 0 ? [] : [`${passing.join(', ')} ${passing.length === 1 ? 'passes' : 'pass'} now`]), ...(outdated.length === 0 ? [] : [`${outdated.join(', ')} ${outdated.length === 1 ? 'is' : 'are'} outdated`])];
  return `hookproof: the list of known failures must be changed: ${parts.join('; ')}.`;
}
