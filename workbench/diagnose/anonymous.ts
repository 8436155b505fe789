/** A result without what it says of its learner: pseudonyms, and values of the same kind. */
import { contract } from '../../generated/contract.js';
import type { Stimulus } from '../../generated/types.ts';
import type { Replacing } from '../evidence/replace.ts';
import { parsed } from './json.ts';
import { LONG } from './kinds.ts';
import { masked } from './mask.ts';

type Body = Stimulus['body'];

const CHECK_URL = contract.senders['check-url'].body.value;
const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

/** Check URL's body is the vendor's own, and no person's. */
export function anonymousBody(body: Body, sender: Stimulus['sender'], replace: Replacing): Body {
  if (sender === 'check-url' && body['courseId'] === CHECK_URL.courseId) return { ...CHECK_URL, finishedOn: timeOf(body['finishedOn']) };
  return Object.fromEntries(Object.entries(body).map(([field, value]): [string, unknown] => {
    if (field === 'learnerId') return [field, idOf(value, replace)];
    if (field === 'score') return [field, scoreLike(value)];
    if (field === 'finishedOn') return [field, timeOf(value)];
    if (field === 'courseId') return [field, typeof value === 'string' ? replace.text(value) : valueLike(value)];
    if (field === 'status') return [field, valueLike(value)];
    return [masked(field), valueLike(value)];
  }));
}

function idOf(value: unknown, replace: Replacing): unknown {
  if (typeof value === 'string') return value === '' ? '' : shaped(replace.people.find(value)?.pseudonym ?? masked(replace.text(value)), value);
  return valueLike(value);
}

/** Where an endpoint refuses ids of a kind, one of that kind repeats it. */
function shaped(pseudonym: string, value: string): string {
  const [name = '', domain] = pseudonym.split('@');
  if (domain === undefined) return pseudonym;
  const local = `${name}${/[^\x20-\x7e]/.test(value) ? '-é' : ''}${value.includes('+') ? '+tag' : ''}${value.length >= LONG ? `.${'x'.repeat(LONG)}` : ''}`;
  const address = `${local}@${domain}`;
  return value === value.toLowerCase() ? address : address.toUpperCase();
}

const timeOf = (value: unknown): unknown => (typeof value === 'string' && TIME.test(value) ? value : valueLike(value));

/** Of the same kind: none, zero, whole, with a binary tail, with another fraction, out of bounds, a text. */
export function scoreLike(score: unknown): unknown {
  if (typeof score !== 'number') return valueLike(score);
  if (score === 0) return 0;
  if (score < 0 || score > 100) return score < 0 ? -1 : 101;
  if (Number.isInteger(score)) return 50;
  return Math.abs(score - Math.round(score)) < 1e-9 ? 56.99999999999999 : 66.67;
}

/** The same structure, its strings masked and its numbers 0. */
const valueLike = (value: unknown): unknown => (value === undefined ? undefined : parsed(masked(JSON.stringify(value))));
