/** Every stimulus of the catalogue, as data: what differs from the documented example. */
import { contract } from '../../generated/contract.js';
import type { Origin, Stimulus } from '../../generated/types.ts';
import { CONTEXT } from './context.ts';
import { DELIVERY } from './delivery.ts';
import { EXPOSURE } from './exposure.ts';
import type { Body, Recipe } from './recipe.ts';
import { REFUSAL } from './refusal.ts';
import { RETRY } from './retry.ts';
import { NO_VALUES, type Values } from './values.ts';

/** In the order in which they are sent, after the plain cases. What may do harm comes last. */
const ALL = { ...DELIVERY, ...RETRY, ...CONTEXT, ...EXPOSURE, ...REFUSAL };
export type RecipeName = keyof typeof ALL;
export type StimulusName = 'plain' | 'check-url' | 'extra-origin' | RecipeName;
export const RECIPES: Readonly<Record<RecipeName, Recipe>> = ALL;

export const RECIPE_NAMES = Object.keys(ALL) as RecipeName[];
export const STIMULI: readonly StimulusName[] = ['plain', 'check-url', 'extra-origin', ...RECIPE_NAMES];

/** The recipe of that name; undefined for the plain cases. */
export const recipeOf = (name: string): Recipe | undefined => (Object.hasOwn(RECIPES, name) ? RECIPES[name as RecipeName] : undefined);

export interface StimulusOptions {
  readonly target: string;
  readonly timeoutMs: number;
  readonly successStatus: readonly number[];
  /** After how many attempts the learner gets the way out, where the user says so. */
  readonly wayOutAfter?: Stimulus['wayOutAfter'] | undefined;
}

/** A stimulus in words. */
export const whatOf = ({ name }: Pick<Stimulus, 'name'>): string => recipeOf(name)?.what ?? 'the documented example';

/** A stimulus of the named recipe; `options` is what all stimuli of a run share, `attempts` how many at most. */
export function stimulus(name: StimulusName, sender: Stimulus['sender'], origin: Origin, body: Body, options: StimulusOptions, attempts: number, values: Values = NO_VALUES): Stimulus {
  const { contentType, indent = 0, finishedOn = 'each-attempt', method, query, raw, goesOn, together, seeks, circumstance, road } = recipeOf(name) ?? {};
  return {
    id: `${name === 'check-url' || name === 'extra-origin' ? 'plain' : name}@${origin.name}`,
    name,
    sender,
    origin,
    target: query === undefined ? options.target : withQuery(options.target, query(body)),
    contentType: contentType ?? contract.contentType.value,
    body,
    finishedOn: sender === 'check-url' ? 'page-opened' : finishedOn,
    indent,
    attempts,
    timeoutMs: options.timeoutMs,
    successStatus: [...options.successStatus],
    ...(method === undefined ? {} : { method }),
    ...(raw === undefined ? {} : { raw: raw(body, values) }),
    ...(goesOn === undefined ? {} : { goesOn }),
    ...(together === undefined ? {} : { together }),
    ...(seeks === undefined ? {} : { seeks: seeks(body) }),
    ...(circumstance === undefined ? {} : { circumstance }),
    ...(road === undefined ? {} : { road: road(attempts) }),
    ...(options.wayOutAfter === undefined ? {} : { wayOutAfter: options.wayOutAfter }),
  };
}

/** The URL with these values behind its own query, which stays as it was written: it may be signed. */
function withQuery(url: string, values: Readonly<Record<string, string>>): string {
  const to = new URL(url);
  to.search += `${to.search === '' ? '?' : '&'}${new URLSearchParams(values).toString()}`;
  return to.href;
}
