/** A session as evidence. */
import { settingsOf } from '../../scenarios/settings.ts';
import type { Delivery } from '../../generated/types.ts';
import type { Recording } from '../evidence/recording.ts';
import { faultById } from '../../receiver/faults/index.ts';
import { COURSES } from '../../simulator/course/course.ts';
import type { Circumstances } from './bench.ts';
import { wrongSoFar } from './judgement.ts';
import { ROAD_WORDS } from './road-words.ts';
import type { Session } from './session.ts';

const STEPS = 5000;

export function recordingOf(session: Session, environment: Pick<Recording['environment'], 'platform' | 'node'>, engine: Recording['engine'], now: Date): Recording {
  const { setup, desk, kept, log, last, startedAt, seen } = session;
  const under = last.under ?? { rules: desk.rules, wish: desk.wish, fault: null, road: null, failFirst: null };
  const target = setup.target.url();
  return {
    hookproof: setup.hookproof,
    startedAt: startedAt.toISOString(),
    savedAt: now.toISOString(),
    target,
    engine,
    environment: { ...environment, visible: setup.visible },
    conditions: [...setup.conditions, ...kept.deliveries.flatMap((delivery) => [...conditionOf(delivery, kept.under(delivery.id)), ...wayOf(delivery)])],
    settings: settingsOf({ target, timeoutMs: setup.timeoutMs, successStatus: setup.successStatus, scenarios: [], run: setup.run, attempts: under.rules.attempts, extraOrigins: [] }, engine)
      .map((setting) => (setting.name === 'preflight' ? { ...setting, value: "as a learner's browser", source: 'the browser remembers a preflight for as long as the endpoint says' } : setting)),
    play: { template: under.rules.template, behaviour: under.rules.behaviour, attempts: under.rules.attempts, fault: under.fault },
    deliveries: kept.deliveries,
    rows: wrongSoFar(target, kept.deliveries, setup.probe),
    steps: log.last(STEPS).map(({ at, attempt, title, text }) => ({ at, attempt, title, text })),
    console: kept.consoleLines,
    screenshots: kept.screenshots,
    repro: session.repro(),
    personal: seen,
  };
}

/** What our own relay did to a delivery's attempts, by the attempts' own record. */
function wayOf({ id, attempts }: Delivery): string[] {
  const faults = new Set(attempts.flatMap(({ road }) => (road?.struck === true ? road.fault ?? [] : [])));
  return [...faults].map((fault) => {
    const numbers = attempts.filter(({ road }) => road?.struck === true && road.fault === fault).map(({ number }) => number);
    return `${id}: the way to the endpoint was broken on purpose with ${fault}, in ${numbers.length === 1 ? 'attempt' : 'attempts'} ${numbers.join(', ')}: it ${ROAD_WORDS[fault]}. The endpoint is not judged by ${numbers.length === 1 ? 'it' : 'them'}.`;
  });
}

/** Each delivery as it was sent: templates and faults are switched in between. */
function conditionOf({ id, stimulus }: Delivery, under: Circumstances | undefined): string[] {
  if (under?.fault == null) return [];
  const { rules, fault, failFirst } = under;
  const course = stimulus.sender === 'check-url' ? 'Check URL' : `a ${COURSES[rules.template].templateName}, ${rules.behaviour === 'article' ? "as the vendor's help article says" : 'as the templates of 2018 to 2020'}`;
  return [`${id} (${course}): the endpoint is hookproof's own receiver with the fault ${fault}${failFirst === null ? '' : ` for the first ${failFirst} attempts`}: it ${faultById(fault).summary}.`];
}
