/** What a run sends, in order: the plain cases from both pages first, then what the chosen scenarios need. */
import { contract } from '../generated/contract.js';
import type { Delivery, Origin, Stimulus } from '../generated/types.ts';
import { ITS_GOOD_RESULT } from './raw-client.ts';
import { PROFILES, type Profile } from './profile.ts';
import type { Scenario } from './scenario.ts';
import { RECIPE_NAMES, RECIPES, recipeOf, stimulus, type StimulusName, type StimulusOptions } from './stimuli/index.ts';
import { needsBrowser, type Learners } from './stimuli/recipe.ts';
import { NO_VALUES, type Values } from './stimuli/values.ts';

export const PUBLISHED: Origin = { name: 'published', url: contract.origins.published.value };
export const AUTHORING: Origin = { name: 'authoring', url: contract.origins.authoring.value };

export interface PlanOptions extends StimulusOptions {
  readonly scenarios: readonly Scenario[];
  /** Names this run in its learners: lower-case letters and digits. */
  readonly run: string;
  /** Attempts of each plain case. */
  readonly attempts: number;
  readonly extraOrigins: readonly Origin[];
  readonly courseId?: string | undefined;
  readonly learnerId?: string | undefined;
  /** What valuesFor answers: where a stimulus is made of some. */
  readonly values?: Values | undefined;
}

/** The scenarios of a profile whose id starts with one of the prefixes; all of the profile's without a prefix. */
export function choose(catalogue: readonly Scenario[], profile: Profile, only: readonly string[] = []): Scenario[] {
  const reach = PROFILES.indexOf(profile);
  return catalogue.filter((scenario) => PROFILES.indexOf(scenario.profile) <= reach && isMeant(scenario.id, only));
}

/** Whether an id starts with one of the prefixes; without a prefix every one is meant. */
export const isMeant = (id: string, only: readonly string[]): boolean => only.length === 0 || only.some((prefix) => id.startsWith(prefix));

/** Those that can be played without a browser. */
export const withoutBrowser = (scenarios: readonly Scenario[]): Scenario[] =>
  scenarios.filter(({ send }) => !send.some((name) => needsBrowser(recipeOf(name) ?? { profile: 'go-live', what: '' })));

/** What the recipes of these scenarios are made with; undefined where they need nothing, and then no generator is loaded. */
export async function valuesFor(scenarios: readonly Scenario[], seed: number): Promise<Values | undefined> {
  const needed = scenarios.some(({ send }) => send.some((name) => recipeOf(name)?.seeded === true));
  return needed ? (await import('./stimuli/generator.ts')).valuesOf(seed) : undefined;
}

/** Stimuli in the order in which they are sent, one after another. */
export function plan(options: PlanOptions): Stimulus[] {
  const learners = syntheticLearners(options);
  const example = contract.senders.course.example.value;
  // What is sent as it is given bears the time of the run: no receiver merges, or refuses, what is years old.
  const plain = { ...example, courseId: options.courseId ?? example.courseId, learnerId: learners.plain, finishedOn: new Date().toISOString() };
  const wanted = new Set<StimulusName>(options.scenarios.flatMap((scenario) => scenario.send));
  // What the raw client is answered is worth something where a good result of its own is taken.
  if ([...wanted].some((name) => recipeOf(name)?.sender === 'wire')) wanted.add(ITS_GOOD_RESULT);
  const stimuli = [
    stimulus('plain', 'course', PUBLISHED, plain, options, options.attempts),
    stimulus('check-url', 'check-url', AUTHORING, { ...contract.senders['check-url'].body.value }, options, 1),
    ...options.extraOrigins.map((origin) => stimulus('extra-origin', 'course', origin, { ...plain, learnerId: learners.next() }, options, 1)),
  ];
  for (const name of RECIPE_NAMES) {
    if (!wanted.has(name)) continue;
    const { body, sender = 'course', origin = PUBLISHED, attempts = 1 } = RECIPES[name];
    stimuli.push(stimulus(name, sender, origin, body?.(plain, learners, options.values ?? NO_VALUES) ?? plain, options, attempts === 'all' ? options.attempts : attempts, options.values));
  }
  return stimuli;
}

/** Payloads are compared with the plain case; where that was not delivered they could show nothing, and are not sent. */
export function isWorthSending(next: Stimulus, sofar: readonly Delivery[]): boolean {
  if (recipeOf(next.name) === undefined) return true;
  return sofar.find((delivery) => delivery.stimulus.name === 'plain')?.attempts[0]?.delivered === true;
}

function syntheticLearners({ run, learnerId }: PlanOptions): Learners {
  const usual = (name: string, n: number) => `hookproof.${name}.${n}@example.com`;
  let n = 1;
  const shared = new Map<string, string>();
  const learners: Learners = {
    plain: learnerId ?? usual(run, 1),
    next: (shape = usual) => (shape === usual ? learnerId : undefined) ?? shape(run, (n += 1)),
    shared: (name) => {
      const known = shared.get(name) ?? learners.next();
      shared.set(name, known);
      return known;
    },
  };
  return learners;
}
