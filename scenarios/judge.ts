/** Evidence to verdicts. Pure: the same evidence gives the same rows, today or from a file. */
import { requirements } from '../generated/requirements.js';
import type { Delivery, ScenarioRow } from '../generated/types.ts';
import { unknown, type Evidence, type Observation, type Scenario } from './scenario.ts';
import type { Finding } from './finding.ts';
import { isPlain, wayBroke } from './look.ts';
import { rawClientRefused } from './raw-client.ts';
import { reported } from './wording/reported.ts';

interface Seen { readonly delivery: Delivery; readonly observation: Observation }
interface Judged { readonly scenario: Scenario; readonly seen: readonly Seen[] }

/** A row for each scenario, in catalogue order. */
export function judge(scenarios: readonly Scenario[], given: Evidence): ScenarioRow[] {
  const evidence = { ...given, deliveries: given.deliveries.filter(isTheEndpoints) };
  const refused = rawClientRefused(evidence);
  const judged = scenarios.map((scenario) => observe(scenario, evidence, refused));
  return judged.map((one) => row(one, explain(judged, one), evidence));
}

/** Of what is not about the way, a first attempt that the way broke shows nothing. */
const isTheEndpoints = ({ stimulus: { road, circumstance }, attempts: [first] }: Delivery): boolean => road !== undefined || circumstance !== undefined || first === undefined || !wayBroke(first);

/** `refused`: what the raw client met in the endpoint's place. */
function observe(scenario: Scenario, evidence: Evidence, refused: Finding | undefined): Judged {
  const deliveries = evidence.deliveries.filter((delivery) => scenario.send.some((name) => name === delivery.stimulus.name));
  return { scenario, seen: deliveries.map((delivery) => ({ delivery, observation: refused !== undefined && delivery.stimulus.sender === 'wire' ? unknown(refused) : scenario.expect(delivery, evidence) })) };
}

/**
 * The row that explains why a scenario could not be looked at: a violated must, else a violated should, else one that
 * is unknown for a reason of its own; on the same delivery before others. A payload's delivery is explained by the
 * published plain case, with which it is compared, and a comparison of both plain cases by either. Advice hides nothing.
 * A refused plain case is explained by a violated must of its own delivery and by nothing less: else it would decide no exit code.
 */
function explain(judged: readonly Judged[], one: Judged): string | null {
  const missed = one.seen.filter(({ observation }) => observation.state === 'not-reached');
  if (missed.length === 0 && one.seen.length > 0) return null;
  const about = (delivery: Delivery) => missed.some((other) => other.delivery.id === delivery.id);
  // That it names itself does no harm: what found something of its own asks for no cause.
  const find = (state: Observation['state'], level: (level: string) => boolean, on: (delivery: Delivery) => boolean) =>
    judged.find(({ scenario, seen }) => level(requirements[scenario.id].level) && seen.some(({ delivery, observation }) => on(delivery) && observation.state === state))?.scenario.id ?? null;
  const must = (level: string) => level === 'must';
  const should = (level: string) => level === 'should';
  const any = () => true;
  const plain = (delivery: Delivery) => isPlain(delivery) && delivery.stimulus.sender === 'course';
  const refused = missed.some(({ observation }) => factsOf(observation).length > 0);
  if (refused) return find('violation', must, about);
  const near = [about, plain, isPlain];
  const first = (state: Observation['state'], level: (level: string) => boolean) => near.reduce<string | null>((cause, on) => cause ?? find(state, level, on), null);
  return first('violation', must) ?? first('violation', should) ?? first('unknown', any);
}

function row({ scenario, seen }: Judged, cause: string | null, { requests }: Evidence): ScenarioRow {
  const { level, sentence, source, status } = requirements[scenario.id];
  const base = { id: scenario.id, title: sentence, level, predicted: seen.some(({ delivery }) => delivery.predicted), source, status } as const;
  const has = (state: Observation['state']) => seen.some(({ observation }) => observation.state === state);
  /** The row of what was found in that state; undefined where nothing was. */
  const found = (verdict: ScenarioRow['verdict'], state: Observation['state']): ScenarioRow | undefined => {
    const those = seen.filter(({ observation }) => observation.state === state).flatMap(({ delivery, observation }) => factsOf(observation).map((finding) => ({ delivery, finding })));
    const [first] = those;
    return first === undefined ? undefined : { ...base, verdict, finding: reported(first.finding, those.map(({ delivery }) => delivery)), causedBy: null };
  };
  const own = found('violates', 'violation') ?? (cause === null ? found('violates', 'not-reached') : undefined) ?? found('unknown', 'unknown');
  if (own !== undefined) return own;
  const unseen = { ...base, verdict: 'unknown', finding: null, causedBy: cause } as const;
  if (has('not-reached')) return unseen;
  // What was seen of the others does not speak for what was not sent.
  if (requests !== undefined && scenario.send.some((name) => requests.notSent.includes(name))) return { ...unseen, finding: reported({ kind: 'not-sent', maxRequests: requests.max, started: requests.started, needed: requests.needed ?? null, ids: [scenario.id] }, []), causedBy: null };
  if (seen.length === 0 && scenario.send.some((name) => name !== 'extra-origin')) return unseen;
  return found('unobserved', 'unobserved') ?? found('told', 'told') ?? { ...base, verdict: has('fine') ? 'conforms' : 'not-applicable', finding: null, causedBy: null };
}

/** None, or the one that it carries. */
function factsOf(observation: Observation): readonly Finding[] {
  if ('finding' in observation) return [observation.finding];
  return observation.state === 'not-reached' && observation.otherwise !== undefined ? [observation.otherwise] : [];
}
