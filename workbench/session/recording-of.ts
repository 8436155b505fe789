/** A session as evidence. */
import { settingsOf } from '../../scenarios/settings.ts';
import type { Recording } from '../evidence/recording.ts';
import { whatIsWrong } from './judgement.ts';
import type { Session } from './session.ts';

const STEPS = 5000;

export function recordingOf(session: Session, environment: Pick<Recording['environment'], 'platform' | 'node'>, engine: Recording['engine'], now: Date): Recording {
  const { setup, desk, kept, log, faults, last, startedAt, seen } = session;
  const target = setup.target.url();
  return {
    hookproof: setup.hookproof,
    startedAt: startedAt.toISOString(),
    savedAt: now.toISOString(),
    target,
    engine,
    environment: { ...environment, visible: setup.visible },
    conditions: [...setup.conditions, ...(faults?.on === undefined ? [] : [`The endpoint is hookproof's own receiver with the fault ${faults.on.id}: it ${faults.on.summary}.`])],
    settings: settingsOf({ target, timeoutMs: setup.timeoutMs, successStatus: setup.successStatus, scenarios: [], run: setup.run, attempts: desk.rules.attempts, extraOrigins: [] }, engine)
      .map((setting) => (setting.name === 'preflight' ? { ...setting, value: "as a learner's browser", source: 'the browser remembers a preflight for as long as the endpoint says' } : setting)),
    play: { template: desk.rules.template, behaviour: desk.rules.behaviour, attempts: desk.rules.attempts, fault: faults?.on?.id ?? null },
    deliveries: kept.deliveries,
    // By their first attempts, as verify judges: a recovery does not make up for them.
    rows: whatIsWrong(target, [last.course, last.checkUrl].flatMap((delivery) => delivery ?? []), setup.probe),
    steps: log.last(STEPS).map(({ at, attempt, title, text }) => ({ at, attempt, title, text })),
    console: kept.consoleLines,
    screenshots: kept.screenshots,
    repro: session.repro(),
    personal: seen,
  };
}
