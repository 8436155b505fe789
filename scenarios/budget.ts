/** What --max-requests leaves to send. Counted is what we start: a browser's re-sends and redirect hops are its own. */
import type { Delivery, Requests, Stimulus } from '../generated/types.ts';
import { recipeOf } from './stimuli/index.ts';

export interface Budget {
  /** The stimulus as it may be sent, with fewer attempts where it is a plain case; undefined where it does not fit. */
  fit(stimulus: Stimulus): Stimulus | undefined;
  spend(delivery: Delivery): void;
  requests(): Requests;
}

/** Requests of one attempt: a page's preflight and POST, or the raw client's one. */
export const costOf = ({ sender }: Pick<Stimulus, 'sender'>): number => (sender === 'wire' ? 1 : 2);

/** One attempt of each plain case: a run with less can judge nothing. */
export const leastFor = (stimuli: readonly Stimulus[]): number => stimuli.filter(isPlainCase).reduce((sum, stimulus) => sum + costOf(stimulus), 0);

/** Plain cases get as many attempts as there is room for; anything else is sent whole or not at all, since half of it would show something else. */
export function budgetOf(max: number, stimuli: readonly Stimulus[]): Budget {
  const waiting = new Set(stimuli.filter(isPlainCase));
  const notSent: string[] = [];
  let started = 0;
  return {
    fit(stimulus) {
      waiting.delete(stimulus);
      const attempts = Math.floor((max - started - leastFor([...waiting])) / costOf(stimulus));
      if (attempts >= stimulus.attempts) return stimulus;
      if (attempts >= 1 && isPlainCase(stimulus)) return { ...stimulus, attempts };
      notSent.push(stimulus.name);
      return undefined;
    },
    spend({ stimulus, attempts }) {
      started += attempts.length * costOf(stimulus);
    },
    requests: () => ({ max, started, needed: stimuli.reduce((sum, stimulus) => sum + stimulus.attempts * costOf(stimulus), 0), notSent: [...new Set(notSent)] }),
  };
}

const isPlainCase = ({ name }: Stimulus): boolean => recipeOf(name) === undefined;
