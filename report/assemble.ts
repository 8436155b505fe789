/** A record to a report: judgement, known failures, verdict, secrets out. Pure: a run ends here, and so does a record that is judged again. */
import type { KnownFailure, Report } from '../generated/types.ts';
import { applyKnown, isStale } from '../scenarios/known.ts';
import { rowsOf } from '../scenarios/run.ts';
import type { Evidence, Scenario } from '../scenarios/scenario.ts';
import { countRows, verdictOf } from '../scenarios/verdict.ts';
import { redacted, withoutEchoes, type Hidden } from './redact.ts';

/** What the report takes over as it is. */
type Told = Pick<Report, 'hookproof' | 'startedAt' | 'durationMs' | 'engine' | 'profile' | 'strict' | 'origins' | 'settings'>;

export interface RunRecord extends Told {
  readonly only: readonly string[];
  readonly log?: Report['log'] | undefined;
  readonly judged?: Report['judged'] | undefined;
  readonly evidence: Evidence;
  /** All scenarios that may be shown, and those that were asked for. */
  readonly scenarios: readonly Scenario[];
  readonly chosen: readonly Scenario[];
  readonly known: readonly KnownFailure[] | undefined;
  /** What the user told of the endpoint's read side: its secrets are hidden wherever they stand. */
  readonly hidden?: Hidden | undefined;
  /** Rows that the catalogue's own checks cannot judge, because the record does not hold what they need. */
  readonly overrule?: (rows: Report['scenarios']) => Report['scenarios'];
}

export function assemble({ evidence, scenarios, chosen, known, only, overrule = (rows) => rows, log, judged, hidden, ...told }: RunRecord): Report {
  const { target, deliveries, probe, requests } = evidence;
  // What words quote and cut short must be clean before: half a secret is not recognised.
  const seen = overrule(rowsOf(scenarios, chosen, { ...evidence, deliveries: withoutEchoes([...deliveries], target, hidden) }));
  const { rows, states } = applyKnown(seen, known ?? [], told.startedAt.slice(0, 10));
  return redacted({
    schemaVersion: 1,
    ...told,
    target,
    only: [...only],
    ...verdictOf(rows, told.strict, told.origins, states.some(isStale)),
    counts: countRows(rows),
    scenarios: rows,
    deliveries: [...deliveries],
    probe,
    ...(log === undefined ? {} : { log }),
    ...(requests === undefined ? {} : { requests }),
    ...(known === undefined ? {} : { knownFailures: states }),
    ...(judged === undefined ? {} : { judged }),
  }, hidden);
}
