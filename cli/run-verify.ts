/** From options to a report: probe beside the engine's start, stimuli one after another, judgement, words. */
import { randomInt } from 'node:crypto';
import type { Delivery, Report, Stimulus } from '../generated/types.ts';
import { assemble } from '../report/assemble.ts';
import { budgetOf } from '../scenarios/budget.ts';
import { readBackSetting } from '../scenarios/read-back-setting.ts';
import { settingsOf } from '../scenarios/settings.ts';
import { AUTHORING, plan, PUBLISHED, valuesFor, type PlanOptions } from '../scenarios/plan.ts';
import { send } from '../scenarios/run.ts';
import { traceOf } from '../scenarios/trace.ts';
import { originsOf } from '../scenarios/verdict.ts';
import type { Engine } from '../simulator/engine.ts';
import { lookAgain } from '../simulator/read-back/last-look.ts';
import { observing } from '../simulator/read-back/observing.ts';
import type { ReadSide } from '../simulator/read-back/read-side.ts';
import { withoutSilence } from '../scenarios/silent.ts';
import { probe } from '../simulator/probe/probe.ts';
import type { Io } from './io.ts';
import type { ReadBackChoice } from './read-back-option.ts';
import { MOST_SEED, type VerifyOptions } from './verify-options.ts';
import { usesSandbox } from './sandbox.ts';
import { VERSION } from './version.ts';

/** The read side of the endpoint, and how the user described it; the receiver of our own needs no description. */
export interface ReadBackRun extends Partial<Pick<ReadBackChoice, 'template' | 'headers' | 'pointer'>> {
  readonly side: ReadSide;
}

/** Hears how a run goes. */
export interface Listener {
  planned(stimuli: readonly Stimulus[]): void;
  delivered(delivery: Delivery, done: number): void;
}

/** Runs, and answers with the report, secrets redacted; with a read side it is judged by both ends. Throws where we ourselves could not: no browser, a canary that does not sing. */
export async function runVerify(options: VerifyOptions, io: Pick<Io, 'env' | 'signal'>, listener?: Listener, readBack?: ReadBackRun): Promise<Report> {
  const startedAt = new Date();
  const seed = options.seed ?? randomInt(MOST_SEED);
  const values = await valuesFor(options.chosen, seed);
  const planOptions: PlanOptions = { ...options, scenarios: options.chosen, run: runName(startedAt), values };
  const stimuli = plan(planOptions);
  const budget = options.maxRequests === undefined ? undefined : budgetOf(options.maxRequests, stimuli);
  const probing = probe(options.target, { timeoutMs: options.timeoutMs });
  // Awaited below; where the engine does not start, nobody asks for it any more.
  probing.catch(() => undefined);
  const engine = await open(options, io.env);
  const known = options.learnerId === undefined ? [] : [options.learnerId];
  const stop = () => { void engine.close(); };
  io.signal.addEventListener('abort', stop);
  try {
    io.signal.throwIfAborted();
    listener?.planned(stimuli);
    let done = 0;
    const sent = await send(stimuli, readBack === undefined ? engine : observing(engine, readBack.side, io.signal, known), (delivery) => {
      io.signal.throwIfAborted();
      listener?.delivered(delivery, (done += 1));
    }, budget);
    const deliveries = withoutSilence(readBack === undefined ? sent : await lookAgain(sent, readBack.side, io.signal));
    const probed = await probing;
    const origins = originsOf(deliveries);
    if (origins === undefined) throw new Error('Failed to judge: the plain case was not sent from both pages. Run again.');
    return assemble({
      hookproof: VERSION,
      startedAt: startedAt.toISOString(),
      durationMs: Date.now() - startedAt.getTime(),
      engine: engine.info,
      profile: options.profile,
      only: options.only,
      strict: options.strict,
      origins,
      settings: [...settingsOf({ ...planOptions, seed: values === undefined ? undefined : seed }, engine.info), ...readBackSetting(deliveries, readBack?.template, readBack?.pointer)],
      hidden: readBack,
      log: traceOf(deliveries, options.learnerId),
      evidence: { target: options.target, deliveries, probe: probed, requests: budget?.requests() },
      scenarios: options.scenarios,
      chosen: options.chosen,
      known: options.known,
    });
  } finally {
    io.signal.removeEventListener('abort', stop);
    await engine.close();
  }
}

/** Engines load only when they are asked for: the model needs no browser's driver. */
async function open({ engine, target, extraOrigins }: VerifyOptions, env: Io['env']): Promise<Engine> {
  const origins = [PUBLISHED, AUTHORING, ...extraOrigins];
  if (engine === 'model') return (await import('../simulator/engines/model/engine.ts')).openModel();
  const [{ openChromium }, { findBrowser }] = await Promise.all([import('../simulator/engines/chromium/engine.ts'), import('../setup/browser.mjs')]);
  const { executablePath } = await findBrowser(env);
  return openChromium({ executablePath, headless: true, sandbox: usesSandbox(env), target, origins });
}

/** Short, of letters and digits, and different in each run: it stands in every learner's address. */
const runName = (at: Date): string => at.getTime().toString(36);
