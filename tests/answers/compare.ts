/** One case, both senders, browser and model side by side. */
import type { Attempt, Delivery, Stimulus } from '../../generated/types.ts';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { stimulus } from '../../scenarios/stimuli/index.ts';
import type { Engine } from '../../simulator/engine.ts';
import { shown, type Case } from './answer.ts';
import type { AnswerServer } from './server.ts';

export interface Compared {
  readonly sender: 'course' | 'check-url';
  readonly one: Case;
  readonly browser: Attempt;
  readonly model: Attempt;
}

/** Short, since a delivery that nobody answers lasts as long; long enough for a busy machine. */
const TIMEOUT_MS = 5000;

/** What is sent for a case: one stimulus a sender, in this order. */
export function stimuliOf(one: Case, target: string): Stimulus[] {
  const options = { target, timeoutMs: one.timeoutMs ?? TIMEOUT_MS, successStatus: [200] };
  return [
    stimulus('plain', 'course', PUBLISHED, { courseId: 'c', score: 1 }, options, 1),
    stimulus('check-url', 'check-url', AUTHORING, { courseId: 'courseId', score: 1 }, options, 1),
  ];
}

/** Plays a case from both pages by both engines. */
export async function compare(one: Case, server: AnswerServer, browser: Engine, model: Engine): Promise<Compared[]> {
  return Promise.all(stimuliOf(one, server.play(one)).map(async (sent) => {
    const [seen, predicted] = await Promise.all([browser.deliver(sent), model.deliver(sent)]);
    return { sender: sent.sender === 'course' ? 'course' : 'check-url', one, browser: attemptOf(seen), model: attemptOf(predicted) };
  }));
}

export function attemptOf({ id, attempts: [attempt] }: Delivery): Attempt {
  if (attempt === undefined) throw new Error(`No attempt in ${id}.`);
  return attempt;
}

/** The model may say that only a browser can know: of everything, or of Check URL's verdict on XML. */
export const abstains = ({ model }: Compared): boolean =>
  (model.reason?.code === 'unpredictable' && model.delivered === null && model.accepted === null) || (model.page?.because === 'xml-unjudged' && model.accepted === null);

/** What must be equal, in one line. */
export function verdictOf({ delivered, accepted, outcome, reason, page }: Attempt): string {
  const why = reason === null ? `${page?.because ?? '-'} ${page?.status ?? '-'}` : `${reason.code} on the ${reason.leg}, ${reason.parameter ?? '-'}`;
  return `delivered ${String(delivered)}, accepted ${String(accepted)}, ${outcome}: ${why}`;
}

/** The model is right, or leaves open what it may leave open. */
export const agrees = (compared: Compared): boolean => (abstains(compared) ? compared.one.open !== undefined : verdictOf(compared.browser) === verdictOf(compared.model));

/** A disagreement, to be read by whoever mends the model. */
export const told = ({ sender, one, browser, model }: Compared): string => `${shown(one)}\n  ${sender}\n    browser: ${verdictOf(browser)}\n    model:   ${verdictOf(model)}`;
