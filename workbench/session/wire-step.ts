/** A request or an answer on the wire, in the log's terms: the same when it is told as it happens and when its attempt is whole. */
import type { Exchange } from '../../generated/types.ts';
import type { Entry, EntryKind } from '../state.ts';

export interface WireStep {
  readonly role: Exchange['role'];
  readonly what: 'sent' | 'answered';
  /** Which request of its role in this attempt: a redirect makes more of them. */
  readonly turn: number;
}

/** Finds the entry that told of the step as it happened. */
export const keyOf = ({ role, turn, what }: WireStep): string => `${role} ${turn} ${what}`;

/** The POST itself, or what follows from a redirect. */
const isFirst = ({ role, turn }: WireStep): boolean => role === 'request' && turn === 0;

export function kindOf(step: WireStep): EntryKind {
  if (step.role === 'preflight') return step.what === 'sent' ? 'preflight-asked' : 'preflight-answered';
  if (step.what === 'answered') return 'post-answered';
  return isFirst(step) ? 'post-sent' : 'redirect-followed';
}

/** A page sends the POST; preflights and redirects are the browser's own. */
export function speakerOf(step: WireStep, sender: 'course' | 'check-url'): Entry['who'] {
  if (step.what === 'answered') return 'endpoint';
  return isFirst(step) ? sender : 'browser';
}

/** `post` is what stands for the POST itself. */
export function sentTitle(step: WireStep, origin: string, { method, url }: { readonly method: string; readonly url: string }, post: string): string {
  if (step.role === 'preflight') return `OPTIONS: may a page of ${origin} POST here, with a Content-Type?`;
  return isFirst(step) ? post : `The browser follows the redirect: ${method} ${url}`;
}

export const answeredTitle = ({ role }: WireStep, method: string, status: string): string => `${role === 'preflight' ? 'OPTIONS' : method} answered: ${status}`;
