/** Rows to the run's verdict. One pure function decides every exit code. */
import type { Delivery, OriginRow, Report, ScenarioRow } from '../generated/types.ts';

/**
 * Over the must rows (with strict the should rows too): any violates -> 1; else any unknown -> 2; else 0.
 * What is unknown because of a violated row that counts never decides: the code is 1 by then. A violated should excuses
 * no unknown must. Whatever rows were chosen, 0 needs a plain case that came through from both origins. told, unobserved and not-applicable never count.
 * A known failure counts as nothing: neither it, nor what is unknown because of it, nor the plain case that it stopped. A list of them that is stale -> 1.
 */
export function verdictOf(rows: readonly ScenarioRow[], strict: boolean, origins?: Report['origins'], stale = false): Pick<Report, 'verdict' | 'exitCode'> {
  const counting = rows.filter(({ level }) => level === 'must' || (strict && level === 'should'));
  const known = counting.filter((row) => row.known !== undefined);
  const open = counting.filter((row) => row.known === undefined);
  if (open.some(({ verdict }) => verdict === 'violates')) return { verdict: 'violates', exitCode: 1 };
  if (stale) return { verdict: 'known-failures-stale', exitCode: 1 };
  const stopped = (name: string) => known.some(({ finding }) => finding?.where.some(({ delivery }) => delivery === `plain@${name}`));
  const came = ['published', 'authoring'].every((name) => {
    const origin = origins?.[name];
    return origin === undefined || (origin.delivered === true && origin.accepted === true) || stopped(name);
  });
  const unseen = open.some(({ verdict, causedBy }) => verdict === 'unknown' && !known.some(({ id }) => id === causedBy));
  if (rows.length === 0 || !came || unseen) return { verdict: 'could-not-judge', exitCode: 2 };
  return { verdict: 'conforms', exitCode: 0 };
}

/** How many rows have each verdict. */
export function countRows(rows: readonly ScenarioRow[]): Report['counts'] {
  const counts = { conforms: 0, violates: 0, unknown: 0, 'not-applicable': 0, unobserved: 0, told: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

/** Each origin as its plain case showed it, keyed by the origin's name; undefined where one of the two known ones was not played. */
export function originsOf(deliveries: Report['deliveries']): Report['origins'] | undefined {
  const rows = originRows(deliveries);
  const { published, authoring } = rows;
  return published === undefined || authoring === undefined ? undefined : { ...rows, published, authoring };
}

/** Those of them that were played. */
export function originRows(deliveries: readonly Delivery[]): Partial<Record<string, OriginRow>> {
  const plain = deliveries.filter(({ stimulus }) => ['plain', 'check-url', 'extra-origin'].includes(stimulus.name));
  return Object.fromEntries(plain.flatMap(({ stimulus, attempts }) => {
    const [attempt] = attempts;
    if (attempt === undefined || stimulus.sender === 'wire') return [];
    const { delivered, accepted, outcome } = attempt;
    return [[stimulus.origin.name, { origin: stimulus.origin.url, sender: stimulus.sender, delivered, accepted, outcome }] as const];
  }));
}
