/** What flawed receivers do with a POST that is no course result. */
import type { Answer } from './answer.ts';
import { jsonAnswer } from './answer.ts';
import type { Fault } from './fault.ts';
import type { Incoming } from './incoming.ts';
import type { Misread } from './misread.ts';
import { problem } from './problems.ts';
import { readResult } from './read-result.ts';

/** Answers so where the POST is misread in this way; everything else is left to the receiver. */
export const whenMisread = (which: (misread: Misread, incoming: Incoming) => boolean, answer: Answer): NonNullable<Fault['instead']> => (incoming) => {
  const read = readResult(incoming);
  return 'misread' in read && which(read.misread, incoming) ? answer : undefined;
};

export const TAKEN = jsonAnswer(200, { stored: true });
export const FAILED = problem(500, 'The result could not be stored.');

/** The body's fields, of what is JSON and an object; none of anything else. */
export function fieldsOf({ text }: Incoming): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}

/** A field of the contract is not there. */
export const isMissing = ({ errors = [] }: Misread): boolean => errors.some(({ why }) => why === 'is missing');

/** A field has another JSON type than the contract says. */
export function isWrongType(_misread: Misread, incoming: Incoming): boolean {
  const fields = fieldsOf(incoming);
  const wrong = (name: string, type: string) => fields.has(name) && typeof fields.get(name) !== type;
  return ['courseId', 'learnerId', 'finishedOn', 'status'].some((name) => wrong(name, 'string')) || (fields.get('score') !== null && wrong('score', 'number'));
}

export function isOutOfRange(_misread: Misread, incoming: Incoming): boolean {
  const score = fieldsOf(incoming).get('score');
  return typeof score === 'number' && (score < 0 || score > 100);
}

/** Its finishedOn is a text, and no time. */
export const isNoDate = ({ errors = [] }: Misread, incoming: Incoming): boolean =>
  typeof fieldsOf(incoming).get('finishedOn') === 'string' && errors.some(({ field }) => field === 'finishedOn');
