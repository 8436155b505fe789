/** Where a redirect leads (Fetch standard, HTTP-redirect fetch), with Chromium's names for what it does not follow. */
import type { Cors, Response } from '../../../generated/types.ts';
import { BAD_PORTS } from '../../bad-ports.ts';
import { locationOf } from '../../cors/location.ts';

export interface Refused {
  readonly error: string;
  readonly cors: Cors | null;
  /** answer: the redirect itself is refused. unseen: so early that its answer is not even seen. next: what it leads to is. */
  readonly where: 'answer' | 'unseen' | 'next';
}
export type Next = { url: URL; method: string; refused: Refused | null } | null;

/** Schemes of the browser's own; others reach the page's rules first. */
const INTERNAL = new Set(['data:', 'about:', 'blob:', 'file:', 'filesystem:', 'chrome:']);

/** null where the answer is no redirect. `page` is the page's own origin. */
export function follow(url: URL, method: string, page: string, { status, headers }: Response): Next {
  const location = locationOf(status, headers);
  if (location === null) return null;
  const toGet = status === 303 || ((status === 301 || status === 302) && method === 'POST');
  const as = toGet ? 'GET' : method;
  if (!URL.canParse(location, url.href)) return { url, method: as, refused: { error: 'net::ERR_INVALID_REDIRECT', cors: null, where: 'unseen' } };
  const next = new URL(location, url);
  if (next.hash === '') next.hash = url.hash;
  return { url: next, method: as, refused: refusedNext(next, url, page) };
}

function refusedNext(next: URL, url: URL, page: string): Refused | null {
  if (INTERNAL.has(next.protocol)) return { error: 'net::ERR_UNSAFE_REDIRECT', cors: null, where: 'answer' };
  if (next.protocol !== 'http:' && next.protocol !== 'https:') return { error: 'net::ERR_ABORTED', cors: null, where: 'next' };
  const crossOrigin = next.origin !== page || url.origin !== page;
  if (crossOrigin && (next.username !== '' || next.password !== '')) return { error: 'net::ERR_FAILED', cors: { code: 'RedirectContainsCredentials', parameter: null }, where: 'answer' };
  if (next.port !== '' && BAD_PORTS.has(Number(next.port))) return { error: 'net::ERR_UNSAFE_PORT', cors: null, where: 'next' };
  return null;
}
