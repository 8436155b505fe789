/** What is wrong with the last deliveries, by the catalogue's own checks and in its own words. */
import type { Attempt, Delivery, Probe, ScenarioRow } from '../../generated/types.ts';
import { withoutEchoes } from '../../report/redact.ts';
import { ranked } from '../../report/findings.ts';
import { catalogue } from '../../scenarios/index.ts';
import { judge } from '../../scenarios/judge.ts';
import { wayBroke } from '../../scenarios/look.ts';

/** A simulation looks at no certificate by itself, and a browser that remembers an answer sends no OPTIONS: the log says so. */
const ASIDE: ReadonlySet<string> = new Set(['not-looked-at', 'not-recorded']);

/** The rows that say something, the most important first: violations, and what could not be judged for a reason of its own. */
export function whatIsWrong(target: string, deliveries: readonly Delivery[], probe: Probe | null): ScenarioRow[] {
  // Of a page that was left nobody knows what came.
  const known = deliveries.filter(({ attempts: [attempt] }) => attempt?.page != null && !wayBroke(attempt));
  const names = new Set<string>(known.map(({ stimulus }) => stimulus.name));
  const asked = catalogue.filter(({ send }) => send.some((name) => names.has(name)));
  // Without the other sender's delivery a row that compares both has nothing to compare, and says so by itself.
  return ranked(judge(asked, { target, deliveries: withoutEchoes([...known], target), probe })).filter(({ finding }) => finding === null || !ASIDE.has(finding.kind));
}

/** One attempt judged as if it were the first: a learner's retry is looked at like any other. */
export const wrongWith = (delivery: Delivery, attempt: Attempt, plain: Delivery | null, target: string, probe: Probe | null): ScenarioRow[] =>
  wrongIn(target, [{ ...delivery, attempts: [attempt] }], plain, probe);

/** What is wrong with these alone. A payload of the catalogue is compared with the plain case, which itself is past. */
function wrongIn(target: string, deliveries: readonly Delivery[], plain: Delivery | null, probe: Probe | null): ScenarioRow[] {
  const isPayload = deliveries.some(({ stimulus }) => stimulus.sender === 'course' && stimulus.name !== 'plain');
  const ids = new Set(deliveries.map(({ id }) => id));
  return whatIsWrong(target, isPayload && plain !== null ? [plain, ...deliveries] : deliveries, probe).filter(({ finding }) => finding?.where.some(({ delivery }) => ids.has(delivery)) === true);
}

/** By first attempts, as verify judges: a recovery does not make up for them. Every delivery by itself; both senders' last ones also beside each other. */
export function wrongSoFar(target: string, deliveries: readonly Delivery[], probe: Probe | null): ScenarioRow[] {
  const last = (sender: string) => deliveries.findLast(({ stimulus }) => stimulus.sender === sender);
  const pair = [last('course'), last('check-url')].flatMap((delivery) => delivery ?? []);
  const rows = [pair, ...deliveries.map((delivery) => [delivery])].flatMap((some) => whatIsWrong(target, some, probe));
  return ranked(rows.filter((row, index) => !rows.slice(0, index).some((other) => saysToo(other, row))));
}

/** The pair knows what both senders saw: a row of the same kind on one of its deliveries alone adds nothing. */
function saysToo(earlier: ScenarioRow, { id, finding }: ScenarioRow): boolean {
  const shown = new Set(earlier.finding?.where.map(({ delivery }) => delivery));
  if (earlier.id !== id || earlier.finding?.kind !== finding?.kind) return false;
  return earlier.finding?.summary === finding?.summary || (finding !== null && finding.where.length > 0 && finding.where.every(({ delivery }) => shown.has(delivery)));
}

const lastOf = (delivery: Delivery): Delivery => ({ ...delivery, attempts: delivery.attempts.slice(-1) });

/** What is wrong now: by the last attempt of each sender. */
export const wrongNow = (target: string, course: Delivery | null, plain: Delivery | null, checkUrl: Delivery | null, probe: Probe | null): ScenarioRow[] =>
  wrongIn(target, [course, checkUrl].flatMap((delivery) => (delivery === null ? [] : [lastOf(delivery)])), plain, probe);
