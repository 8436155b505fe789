/** Recorded deliveries, judged again by this version's checks. Pure: no network, and the same record gives the same report. */
import type { Delivery, Probe, Report, Requests, ScenarioRow } from '../generated/types.ts';
import type { Unrecorded } from '../scenarios/finding.ts';
import { catalogue } from '../scenarios/index.ts';
import { AUTHORING, choose, isMeant, PUBLISHED, withoutBrowser } from '../scenarios/plan.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { settingsOf } from '../scenarios/settings.ts';
import { recipeOf } from '../scenarios/stimuli/index.ts';
import { traceOf } from '../scenarios/trace.ts';
import { originRows } from '../scenarios/verdict.ts';
import { reported } from '../scenarios/wording/reported.ts';
import { assemble } from './assemble.ts';

export interface RejudgeOptions {
  /** This hookproof's version. */
  readonly hookproof: string;
  /** The record's name, without folders. */
  readonly file: string;
  /** Id prefixes; undefined takes the record's own. */
  readonly only: readonly string[] | undefined;
  readonly strict: boolean;
}

/** A report of verify: same profile, settings, probe and known failures, as of its day. */
export function rejudgeReport(before: Report, { hookproof, file, only = before.only, strict }: RejudgeOptions): Report {
  const { deliveries, probe, target, requests, profile } = before;
  const all = choose(catalogue, profile);
  const scenarios = before.engine.predicted ? withoutBrowser(all) : all;
  const ids = new Set(choose(catalogue, profile, only).map(({ id }) => id));
  return assemble({
    hookproof,
    startedAt: before.startedAt,
    durationMs: before.durationMs,
    engine: before.engine,
    profile,
    only,
    strict: strict || before.strict,
    origins: originsIn(deliveries),
    settings: before.settings,
    log: before.log,
    judged: { file, hookproof: before.hookproof },
    evidence: { target, deliveries, probe, requests },
    scenarios,
    chosen: scenarios.filter(({ id }) => ids.has(id)),
    known: before.knownFailures,
    overrule: toldMissing(scenarios, { deliveries, probe, requests }),
  });
}

/** Deliveries alone, as simulate's evidence holds them: what go-live asks for, and whatever else they can show. undefined where no page was there to the end. */
export function rejudgeDeliveries(all: readonly Delivery[], { hookproof, file, only = [], strict }: RejudgeOptions): Report | undefined {
  // Of a page that was left nobody knows what came.
  const deliveries = all.filter(({ stimulus, attempts }) => stimulus.sender === 'wire' || attempts[0]?.page != null);
  const [first] = deliveries;
  const log = traceOf(deliveries);
  if (first === undefined) return undefined;
  const { stimulus: { target, timeoutMs, successStatus, attempts }, predicted } = first;
  const times = deliveries.flatMap((delivery) => delivery.attempts.map(({ sentAt }) => sentAt)).sort();
  const startedAt = times[0] ?? new Date(0).toISOString();
  const names = namesIn(deliveries);
  const scenarios = catalogue.filter(({ profile, send }) => profile === 'go-live' || send.every((name) => names.has(name)));
  const engine = { name: predicted ? 'model' : 'chromium', product: predicted ? "the Fetch standard's CORS protocol" : 'Chromium', version: '', predicted } as const;
  return assemble({
    hookproof,
    startedAt,
    durationMs: Date.parse(log?.to ?? times.at(-1) ?? startedAt) - Date.parse(startedAt),
    engine,
    profile: 'go-live',
    only,
    strict,
    origins: originsIn(deliveries),
    settings: settingsOf({ target, timeoutMs, successStatus, attempts, scenarios: [], run: '', extraOrigins: [] }, engine).filter(({ name }) => name !== 'preflight'),
    log,
    judged: { file, hookproof: null },
    evidence: { target, deliveries, probe: null },
    scenarios,
    chosen: scenarios.filter(({ id }) => isMeant(id, only)),
    known: undefined,
    overrule: toldMissing(scenarios, { deliveries, probe: null, requests: undefined }),
  });
}

/** Both origins, whatever the record holds: of one that is not in it nothing is known. The first plain case of each speaks for it. */
function originsIn(deliveries: readonly Delivery[]): Report['origins'] {
  const nothing = { delivered: null, accepted: null, outcome: 'unknown' } as const;
  const rows = Object.entries(originRows(deliveries.toReversed())).flatMap(([name, row]) => (row === undefined ? [] : [[name, row] as const]));
  return { published: { origin: PUBLISHED.url, sender: 'course', ...nothing }, authoring: { origin: AUTHORING.url, sender: 'check-url', ...nothing }, ...Object.fromEntries(rows) };
}

const namesIn = (deliveries: readonly Delivery[]): Set<string> => new Set(deliveries.map(({ stimulus }) => stimulus.name));

interface Held { readonly deliveries: readonly Delivery[]; readonly probe: Probe | null; readonly requests: Requests | undefined }

/** What a newer check needs and an older record does not hold is unknown, and said to be missing. */
function toldMissing(scenarios: readonly Scenario[], { deliveries, probe, requests }: Held): (rows: ScenarioRow[]) => ScenarioRow[] {
  const names = namesIn(deliveries);
  const plainCame = deliveries.find(({ stimulus }) => stimulus.name === 'plain')?.attempts[0]?.delivered === true;
  return (rows) => rows.map((row) => {
    if (row.verdict === 'violates') return row;
    const send = scenarios.find(({ id }) => id === row.id)?.send ?? [];
    // A run sends no payload where the plain case was not delivered: that row has its cause.
    const absent = send.filter((name) => name !== 'extra-origin' && !names.has(name) && requests?.notSent.includes(name) !== true && (plainCame || recipeOf(name) === undefined));
    const [name] = absent;
    if (name !== undefined) return told(row, name === 'plain' ? 'course' : name === 'check-url' ? 'check-url' : 'payload', recipeOf(name)?.what ?? null);
    return probe === null && row.verdict === 'unknown' && row.finding === null && row.causedBy === null ? told(row, 'network', null) : row;
  });
}

const told = (row: ScenarioRow, what: Unrecorded, detail: string | null): ScenarioRow => ({ ...row, verdict: 'unknown', causedBy: null, finding: reported({ kind: 'not-recorded', what, detail }, []) });
