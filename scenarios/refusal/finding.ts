import type { Reason } from '../../generated/types.ts';

/** What was answered to what had to be refused, or to what had to be borne. */
export type WrongAnswer = 'taken' | 'server-error' | 'redirected' | 'unanswered';
export interface Case {
  /** What was sent: a result without score. */
  readonly what: string;
  readonly how: WrongAnswer;
  /** The status, or what happened in its place. */
  readonly answer: string;
}

export type RefusalFinding =
  /** No result, and not refused with 4xx. */
  | { kind: 'not-refused'; cases: readonly Case[] }
  /** A body larger than any result, and not refused. */
  | { kind: 'too-much-taken'; cases: readonly Case[] }
  /** May be taken or refused, and was neither. */
  | { kind: 'not-borne'; cases: readonly Case[] }
  /** A value that stood in a prototype only was taken for the result's own. */
  | { kind: 'prototype-taken'; status: number }
  /** No connection came about any more, where plain results had come through before. */
  | { kind: 'gone-by-then'; what: string; code: string }
  /** From `first` on everything got that answer, after so many `posts` in so many seconds: a ban or a crash, which nobody can tell apart from here. */
  | { kind: 'stopped-answering'; answer: string; first: string; posts: number; seconds: number }
  /** A good result was taken before, and is not any more. */
  | { kind: 'not-healthy'; status: number | null; reason: Reason | null };
