/** Deliveries of any stimulus, made by hand: what came back to each attempt, and what a read side shows. */
import type { Attempt, Delivery, RoadTaken, Stored } from '../../generated/types.ts';
import { recipeOf, type StimulusName } from '../../scenarios/stimuli/index.ts';
import type { Body } from '../../scenarios/stimuli/recipe.ts';
import { sumUp } from '../../simulator/outcome.ts';
import { page, post } from './attempt.ts';
import { deliveryOf, SENT_AT } from './delivery.ts';

/** To one attempt: a status, or what else became of its POST. `readable: false`: the page was refused the answer. */
export type Answer = number | (NonNullable<Parameters<typeof post>[0]> & { statusText?: string; text?: string; readable?: false; road?: Partial<RoadTaken>; sentAt?: string; finishedOn?: string | null; body?: string });

interface Also { readonly body?: Body; readonly stored?: Stored; readonly target?: string }

/** Sent by whom its recipe says. Each attempt's finishedOn is a minute later, unless it is said. */
export function sent(name: StimulusName, answers: readonly Answer[], { body = {}, stored, target }: Also = {}): Delivery {
  const sender = name === 'check-url' ? 'check-url' : (recipeOf(name)?.sender ?? 'course');
  const empty = deliveryOf([], null, { name, sender, ...(target === undefined ? {} : { target }) });
  const attempts = answers.map((answer, index) => attemptOf(typeof answer === 'number' ? { status: answer } : answer, index, sender === 'wire', body));
  return { ...empty, stimulus: { ...empty.stimulus, body }, attempts, ...(stored === undefined ? {} : { stored }) };
}

function attemptOf(answer: Exclude<Answer, number>, index: number, raw: boolean, body: Body): Attempt {
  const { statusText = '', text, road, readable = true, sentAt = SENT_AT, finishedOn = minutesLater(index), body: bytes, ...brief } = answer;
  const plain = post(brief);
  const exchanges = [plain.response === null ? plain : { ...plain, response: { ...plain.response, statusText, ...(text === undefined ? {} : { body: { state: 'read' as const, text, bytes: text.length, complete: true } }) } }];
  const view = raw ? null : viewOf(brief.status, readable && brief.error === undefined, brief.error === undefined && brief.status === undefined, text);
  const taken: RoadTaken | undefined = road === undefined ? undefined : { fault: null, struck: false, unreached: null, ...road };
  return { number: index + 1, sentAt, body: bytes ?? JSON.stringify({ ...body, finishedOn }), exchanges, page: view, ...sumUp(exchanges, view), ...(taken === undefined ? {} : { road: taken }) };
}

function viewOf(status: number | undefined, readable: boolean, silent: boolean, text: string | undefined) {
  if (silent) return page('timeout');
  return status === undefined || !readable ? page('error', { accepted: false }) : page('response', { status, accepted: status === 200, because: 'status-counts', ...(text === undefined ? {} : { text }) });
}

export const minutesLater = (minutes: number): string => new Date(Date.parse(SENT_AT) + minutes * 60_000).toISOString();

/** What a read side showed before and after, and its newest result. */
export const shows = (before: number | null, after: number | null, latest: Stored['latest'] = null, also: Partial<Stored> = {}): Stored => ({ before, after, latest, waitedMs: 300, problem: null, ...also });
