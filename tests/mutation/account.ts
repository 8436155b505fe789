/** What was said to a case, and what the model has to say again. */
import type { Attempt } from '../../generated/types.ts';
import { getHeader } from '../../simulator/cors/header-list.ts';
import type { Case } from '../answers/answer.ts';
import { verdictOf } from '../answers/compare.ts';
import { written } from '../answers/index.ts';
import { drawn } from '../answers/mixed.ts';
import type { Asked } from '../support/asked.ts';

export interface Predicted {
  readonly seed: number;
  readonly count: number;
  /** By case and sender. */
  readonly said: Readonly<Record<string, Readonly<Record<string, Account>>>>;
  /** Over http and over https: by way. */
  readonly sent: readonly Readonly<Record<string, readonly Asked[]>>[];
}

/** null: left to a browser, or Chromium's differs in what decides nothing, as where it remembers a preflight. */
export interface Account {
  readonly verdict: string;
  readonly page: string | null;
  readonly way: string | null;
}

export const casesOf = ({ seed, count }: Pick<Predicted, 'seed' | 'count'>): Case[] => [...written, ...drawn(seed, count)];

/** Without what differs from run to run: the ports of our servers. */
export function accountOf(attempt: Attempt): Record<keyof Account, string> {
  const plain = (text: string) => text.replace(/:\d{5}(?=\/)/g, '');
  return { verdict: plain(verdictOf(attempt)), page: plain(pageOf(attempt)), way: plain(wayOf(attempt)) };
}

function pageOf({ page }: Attempt): string {
  if (page === null) return '';
  const { settled, status, url, redirected, error, contentType, body } = page;
  // How much of a body that broke off was read is a matter of time.
  return JSON.stringify([settled, status, url, redirected, error, contentType, body.state === 'read' && body.complete ? body.text : null]);
}

/** A preflight that was answered is judged by the request that follows. */
const wayOf = ({ exchanges }: Attempt): string => exchanges.map(({ role, hop, request: { method, url, headers }, onWire, response, error, blocked, cors }) => {
  const sent = onWire ? `of ${getHeader(headers, 'origin') ?? 'nobody'}` : 'unsent';
  const came = role === 'preflight' && response !== null ? [response.status] : [response?.status, error, blocked, cors?.code];
  return `${role} ${hop} ${method} ${url} ${sent}: ${came.filter((one) => one != null).join(' ')}`;
}).join('\n');
