/** Which part of the catalogue each recorded delivery stands for. */
import { contract } from '../../generated/contract.js';
import type { Delivery, Origin } from '../../generated/types.ts';
import { catalogue } from '../../scenarios/index.ts';
import { AUTHORING, choose, PUBLISHED } from '../../scenarios/plan.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { DELIVERY } from '../../scenarios/stimuli/delivery.ts';
import { recipeOf, type StimulusName } from '../../scenarios/stimuli/index.ts';
import { postOf } from '../../simulator/outcome.ts';
import { cameThrough } from './deliveries.ts';
import { kindsOf } from './kinds.ts';

export interface Named {
  /** Each recorded delivery once, under its name. */
  readonly recorded: readonly Delivery[];
  /** What is judged: one that came through stands for all that it shows. What the record lacks is there without attempts, so that no row over it is fine. */
  readonly judged: readonly Delivery[];
  readonly scenarios: readonly Scenario[];
  /** Where courses speak from: published, or where all that was recorded speaks from. */
  readonly courses: Origin;
}

/** Judged by the first course's result that is in no way special, else by the first. `ids` are kept where the record names them. */
export function named(deliveries: readonly Delivery[], ids = false): Named {
  const courses = deliveries.filter(({ stimulus }) => stimulus.sender === 'course');
  const at = (origin: Origin) => courses.filter(({ stimulus }) => stimulus.origin.url === origin.url);
  const from = at(PUBLISHED).length > 0 ? PUBLISHED : (courses[0]?.stimulus.origin ?? PUBLISHED);
  const own = at(from);
  const plain = (ids ? own.find(({ stimulus }) => stimulus.name === 'plain') : own.find((delivery) => kindsOf(delivery).length === 0)) ?? own[0];
  const name = ids ? (delivery: Delivery) => delivery : naming();
  const recorded = deliveries.map((delivery): Delivery => {
    if (delivery.stimulus.sender === 'check-url') return name(delivery, 'check-url');
    if (delivery.stimulus.origin.url !== from.url) return name(delivery, 'extra-origin');
    return delivery === plain ? name(delivery, 'plain') : name(delivery, nameOf(delivery, own));
  });
  const shown = ids ? [] : deliveries.flatMap((delivery) => (own.includes(delivery) && cameThrough(delivery.attempts) ? kindsOf(delivery).map((kind) => name(delivery, kind)) : []));
  // An exported course that stands for the published ones is judged as what it is, too.
  const exported = from === PUBLISHED ? [] : recorded.filter(({ stimulus }) => stimulus.name === 'plain').map((delivery) => name(delivery, 'extra-origin'));
  const seen = [...recorded, ...shown.filter(({ stimulus }) => !recorded.some((other) => other.stimulus.name === stimulus.name)), ...exported];
  const has = new Set(seen.map(({ stimulus }) => stimulus.name));
  const goLive = new Set(choose(catalogue, 'go-live'));
  const scenarios = choose(catalogue, 'standard').filter((scenario) => scenario.send.every(isTold) && (goLive.has(scenario) || scenario.send.some((one) => has.has(one))));
  const missing = [...new Set(scenarios.flatMap(({ send }) => send))].filter((one) => one !== 'extra-origin' && !has.has(one));
  // The plain case first, whatever came before it.
  const first = plain === undefined ? undefined : recorded[deliveries.indexOf(plain)]?.id;
  const order = ({ id }: Delivery) => (id === first ? 0 : 1);
  const plainFirst = (some: readonly Delivery[]) => [...some].sort((a, b) => order(a) - order(b));
  return { recorded: plainFirst(recorded), judged: [...plainFirst(seen), ...missing.map((one) => absent(one))], scenarios, courses: from };
}

/** What is sent on purpose by another group stands in nobody's record. */
const isTold = (name: StimulusName): boolean => recipeOf(name) === undefined || Object.hasOwn(DELIVERY, name);

/** One that came through is plain in all its ways; one that did not shows the way in which it differs only where there is one. */
function nameOf(delivery: Delivery, own: readonly Delivery[]): StimulusName {
  const { body } = delivery.stimulus;
  const again = own.some((other) => other !== delivery && own.indexOf(other) < own.indexOf(delivery) && wasAccepted(other) && ['courseId', 'learnerId'].every((field) => other.stimulus.body[field] === body[field]));
  const ways: StimulusName[] = [...kindsOf(delivery), ...(again ? ['retake' as const] : [])];
  return (ways.length === 1 && isAboutPayload(delivery) ? ways[0] : undefined) ?? 'plain';
}

const wasAccepted = ({ attempts }: Delivery): boolean => attempts.some(({ accepted }) => accepted === true);

/** Said by a gateway of the server behind it, whatever was sent. */
const GATEWAY = [502, 503, 504];

/** The server itself answered the POST: OPTIONS, a lost connection and a gateway say nothing of what is in one. */
function isAboutPayload({ attempts: [attempt] }: Delivery): boolean {
  if (attempt?.delivered == null || attempt.accepted === null) return false;
  const post = postOf(attempt.exchanges);
  return post?.onWire === true && post.response !== null && !GATEWAY.includes(post.response.status);
}

/** Ids as verify gives them; the second of a name is numbered. */
function naming(): (delivery: Delivery, name: StimulusName) => Delivery {
  const counts = new Map<string, number>();
  return (delivery, name) => {
    const { origin } = delivery.stimulus;
    const base = name === 'check-url' || name === 'extra-origin' ? 'plain' : name;
    const count = (counts.get(`${base}@${origin.name}`) ?? 0) + 1;
    counts.set(`${base}@${origin.name}`, count);
    const id = `${base}${count === 1 ? '' : `-${count}`}@${origin.name}`;
    return { ...delivery, id, stimulus: { ...delivery.stimulus, id, name } };
  };
}

function absent(name: StimulusName): Delivery {
  const origin = name === 'check-url' ? AUTHORING : PUBLISHED;
  const id = `${name === 'check-url' ? 'plain' : name}@${origin.name}`;
  const stimulus: Delivery['stimulus'] = { id, name, sender: name === 'check-url' ? 'check-url' : 'course', origin, target: 'https://example.invalid/', contentType: contract.contentType.value, body: {}, finishedOn: 'each-attempt', indent: 0, attempts: 1, timeoutMs: contract.timeoutMs.value, successStatus: [] };
  return { id, engine: 'har', predicted: false, stimulus, attempts: [], receipts: null, outcome: 'unknown', learnerSees: null };
}

/** It stands in the record. */
export const isRecorded = ({ attempts }: Delivery): boolean => attempts.length > 0;
