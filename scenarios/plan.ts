/** What a run sends, in order: the plain cases from both pages first, then what the chosen scenarios need. */
import { contract } from '../generated/contract.js';
import type { Delivery, Origin, Stimulus } from '../generated/types.ts';
import { PROFILES, type Profile } from './profile.ts';
import type { Scenario } from './scenario.ts';
import { RECIPES, STIMULI, stimulus, type Learners, type StimulusName, type StimulusOptions } from './stimuli.ts';

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
}

/** The scenarios of a profile whose id starts with one of the prefixes; all of the profile's without a prefix. */
export function choose(catalogue: readonly Scenario[], profile: Profile, only: readonly string[] = []): Scenario[] {
  const reach = PROFILES.indexOf(profile);
  return catalogue.filter((scenario) => PROFILES.indexOf(scenario.profile) <= reach && (only.length === 0 || only.some((prefix) => scenario.id.startsWith(prefix))));
}

/** Stimuli in the order in which they are sent, one after another. */
export function plan(options: PlanOptions): Stimulus[] {
  const learners = syntheticLearners(options);
  const example = contract.senders.course.example.value;
  const plain = { ...example, courseId: options.courseId ?? example.courseId, learnerId: learners.plain };
  const wanted = new Set<StimulusName>(options.scenarios.flatMap((scenario) => scenario.send));
  const published = (name: StimulusName, body: Record<string, unknown>, sender: Stimulus['sender'] = 'course', attempts = 1) => stimulus(name, sender, PUBLISHED, body, options, attempts);
  const stimuli = [
    published('plain', plain, 'course', options.attempts),
    stimulus('check-url', 'check-url', AUTHORING, { ...contract.senders['check-url'].body.value }, options, 1),
    ...options.extraOrigins.map((origin) => stimulus('extra-origin', 'course', origin, { ...plain, learnerId: learners.next() }, options, 1)),
  ];
  for (const name of STIMULI) {
    if (!(name in RECIPES) || !wanted.has(name)) continue;
    const recipe = RECIPES[name as keyof typeof RECIPES];
    stimuli.push(published(name, recipe.body?.(plain, learners) ?? plain, recipe.sender));
  }
  return stimuli;
}

/** Payloads are compared with the plain case; where that was not delivered they could show nothing, and are not sent. */
export function isWorthSending(next: Stimulus, sofar: readonly Delivery[]): boolean {
  if (!(next.name in RECIPES)) return true;
  return sofar.find((delivery) => delivery.stimulus.name === 'plain')?.attempts[0]?.delivered === true;
}

function syntheticLearners({ run, learnerId }: PlanOptions): Learners {
  const usual = (name: string, n: number) => `hookproof.${name}.${n}@example.com`;
  let n = 1;
  return {
    plain: learnerId ?? usual(run, 1),
    next: (shape = usual) => (shape === usual ? learnerId : undefined) ?? shape(run, (n += 1)),
  };
}
