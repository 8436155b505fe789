/** The judged rows, and words for what a record cannot show. */
import type { Delivery, ScenarioRow } from '../../generated/types.ts';
import type { Unrecorded } from '../../scenarios/finding.ts';
import { latency, look } from '../../scenarios/look.ts';
import { PUBLISHED } from '../../scenarios/plan.ts';
import { rowsOf } from '../../scenarios/run.ts';
import type { Evidence, Scenario } from '../../scenarios/scenario.ts';
import { recipeOf } from '../../scenarios/stimuli/index.ts';
import { reported } from '../../scenarios/wording/reported.ts';
import { cameThrough } from './deliveries.ts';
import { isRecorded, type Named } from './evidence.ts';

/** Where what is missing is told; the other rows that miss it name this one as their cause. */
const TOLD_AT: Readonly<Record<'course' | 'check-url', string>> = { course: 'delivery/accepts-passed', 'check-url': 'delivery/check-url-succeeds' };
const FROM_PUBLISHED = 'preflight/allows-published-origin';
const NETWORK = ['endpoint/certificate-chain-complete', 'endpoint/certificate-not-expiring', 'endpoint/tls-modern', 'endpoint/public-address'];
const COMPARES = ['preflight/varies-by-origin', 'delivery/cached-answers-vary'];
/** Fine as long as no failure says otherwise: a failure that says nothing shows nothing. */
const REACH = ['endpoint/resolves', 'endpoint/tls-works', 'endpoint/certificate-trusted', 'endpoint/address-not-denied', 'endpoint/not-a-tunnel-page'];

export function rowsFor(named: Named, chosen: readonly Scenario[], target: string): ScenarioRow[] {
  const evidence: Evidence = { target, deliveries: named.judged, probe: null };
  const rows = rowsOf(named.scenarios, named.scenarios, evidence).map((row) => overruled(row, named));
  const explained = explain(rows, named, evidence);
  const ids = new Set<string>(chosen.map(({ id }) => id));
  const causes = new Set(explained.filter(({ id }) => ids.has(id)).flatMap(({ causedBy }) => causedBy ?? []));
  // What stands in the way of the plain case is told, chosen or not.
  return explained.filter(({ id, level, verdict, finding }) => ids.has(id) || causes.has(id) || (level === 'must' && (verdict === 'violates' || (verdict === 'unknown' && finding !== null))));
}

const told = (row: ScenarioRow, what: Unrecorded, detail: string | null, shown: readonly Delivery[] = []): ScenarioRow => ({ ...row, verdict: 'unknown', causedBy: null, finding: reported({ kind: 'not-recorded', what, detail }, shown) });
const because = (row: ScenarioRow, cause: string): ScenarioRow => ({ ...row, verdict: 'unknown', finding: null, causedBy: cause });

/** Verdicts over something else than their requirement speaks of. */
function overruled(row: ScenarioRow, { judged, courses }: Named): ScenarioRow {
  const isElsewhere = courses.url !== PUBLISHED.url;
  if (row.id === FROM_PUBLISHED && isElsewhere) return told(row, 'course', null);
  if (isElsewhere && row.causedBy === FROM_PUBLISHED) return { ...row, causedBy: 'context/hosted-elsewhere' };
  // They compare the answers to both origins.
  if (COMPARES.includes(row.id) && row.verdict === 'unknown' && !judged.some((delivery) => delivery.stimulus.sender === 'check-url' && isRecorded(delivery))) return because(row, TOLD_AT['check-url']);
  if (REACH.includes(row.id) && row.verdict === 'conforms' && judged.some((delivery) => isRecorded(delivery) && look(delivery)?.page === null)) return { ...row, verdict: 'unknown' };
  const passed = judged.filter(({ stimulus }) => stimulus.sender === 'course' && stimulus.body['status'] === 'passed' && stimulus.origin.url === PUBLISHED.url);
  if (row.id === TOLD_AT.course && row.verdict === 'conforms' && passed.length === 0) return isElsewhere ? because(row, FROM_PUBLISHED) : told(row, 'payload', 'a passed one');
  const late = row.id === 'delivery/answers-in-time' && row.verdict !== 'violates' ? judged.filter(isLate) : [];
  const [first] = late;
  // The browser waited longer than verify would: the learner did, too.
  if (first !== undefined) return { ...row, verdict: 'violates', causedBy: null, finding: reported({ kind: 'never-answered', timeoutMs: first.stimulus.timeoutMs, part: 'headers' }, late) };
  if (unread(row, judged)) return told(row, 'body', null);
  const timed = judged.flatMap(({ attempts }) => attempts.flatMap(({ exchanges }) => exchanges)).filter(({ role, response, onWire }) => response !== null && onWire && row.id === (role === 'preflight' ? 'preflight/fast' : 'delivery/fast'));
  if (row.verdict === 'conforms' && timed.some(({ timing }) => timing.headers === null)) return told(row, 'time', null);
  return row;
}

const isLate = (delivery: Delivery): boolean => (delivery.stimulus.name === 'plain' || delivery.stimulus.name === 'check-url') && (latency(look(delivery)?.post) ?? 0) > delivery.stimulus.timeoutMs;

/** What a body says was looked for where the record has none. */
function unread({ id, verdict, finding }: ScenarioRow, judged: readonly Delivery[]): boolean {
  const pages = judged.flatMap((delivery) => look(delivery)?.page ?? []).filter(({ settled, body }) => settled === 'response' && body.state === 'unobserved');
  if (id === 'delivery/answer-says-what-it-is' || id === 'delivery/body-answers-honestly') return verdict === 'unknown' && finding === null && pages.some(({ status }) => status === 200);
  if (verdict !== 'conforms') return false;
  if (id === 'delivery/csrf-not-asked') return pages.some(({ status }) => [400, 401, 403, 422].includes(status ?? 0));
  return id === 'endpoint/not-a-tunnel-page' && pages.some(({ contentType }) => /html/i.test(contentType ?? ''));
}

function explain(judged: readonly ScenarioRow[], named: Named, evidence: Evidence): ScenarioRow[] {
  // That nobody looked at a certificate stands in nothing's way.
  const rows = judged.map((row) => (row.verdict === 'unknown' && NETWORK.includes(row.causedBy ?? '') ? { ...row, causedBy: null } : row));
  const network = rows.find(({ id, verdict, finding }) => NETWORK.includes(id) && verdict === 'unknown' && finding !== null)?.id;
  const cause = causeOf(rows, named, evidence);
  return rows.map((row) => {
    if (row.verdict !== 'unknown') return row;
    if (NETWORK.includes(row.id) && (row.finding !== null || row.causedBy === null)) return network === undefined || row.id === network ? told(row, 'network', null) : because(row, network);
    const missed = misses(row, named, evidence);
    if (missed === 'payload') return isViolated(rows, row.causedBy) ? row : told(row, 'payload', whatOf(row, named));
    if (missed !== null) return row.id === TOLD_AT[missed] ? told(row, missed, null) : because(row, TOLD_AT[missed]);
    if (!isOpen(row) || cause === undefined) return row;
    return row.id === cause.id ? told(row, 'cause', detailOf(named), named.recorded.filter(isUnexplained)) : because(row, cause.id);
  });
}

/** Where it is told why the rest is unknown: at the preflight that is not there, else at the plain result that nobody knows the end of. */
function causeOf(rows: readonly ScenarioRow[], named: Named, evidence: Evidence): ScenarioRow | undefined {
  const unasked = rows.find(({ id, verdict, finding }) => id === 'preflight/answers-options' && verdict === 'unknown' && finding !== null);
  const open = rows.filter((row) => isOpen(row) && !NETWORK.includes(row.id) && misses(row, named, evidence) === null);
  return unasked ?? open.find(({ id }) => id === TOLD_AT.course) ?? open.find(({ id }) => id === TOLD_AT['check-url']) ?? open[0];
}

const isOpen = ({ verdict, finding, causedBy }: ScenarioRow) => verdict === 'unknown' && finding === null && causedBy === null;
const isViolated = (rows: readonly ScenarioRow[], id: string | null) => rows.some((row) => row.id === id && row.verdict === 'violates');

/** What a row is unknown for want of, where nothing that is there stands in the way; null where it is not that. */
function misses({ id, verdict, finding }: ScenarioRow, { scenarios }: Named, evidence: Evidence): 'course' | 'check-url' | 'payload' | null {
  const scenario = scenarios.find((one) => one.id === id);
  if (scenario === undefined || verdict !== 'unknown' || finding !== null) return null;
  const looked = evidence.deliveries.filter(({ stimulus }) => scenario.send.some((name) => name === stimulus.name));
  const absent = looked.filter((delivery) => !isRecorded(delivery)).map(({ stimulus }) => stimulus.name);
  if (absent.length === 0 || looked.some((delivery) => isRecorded(delivery) && scenario.expect(delivery, evidence).state === 'not-reached')) return null;
  if (absent.includes('check-url')) return 'check-url';
  return absent.includes('plain') ? 'course' : 'payload';
}

const whatOf = ({ id }: ScenarioRow, { scenarios, judged }: Named): string | null => {
  const [name] = scenarios.find((one) => one.id === id)?.send.filter((one) => judged.some((delivery) => delivery.stimulus.name === one && !isRecorded(delivery))) ?? [];
  return name === undefined ? null : (recipeOf(name)?.what ?? null);
};

const isUnexplained = (delivery: Delivery): boolean => !cameThrough(delivery.attempts) && look(delivery)?.page === null;
const detailOf = ({ recorded }: Named): string | null => {
  const seen = recorded.find(isUnexplained);
  return seen === undefined ? null : (look(seen)?.reason?.parameter ?? null);
};
