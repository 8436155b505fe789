/** Where a redirect leads (Fetch standard, HTTP-redirect fetch). */
import type { Response } from '../../../generated/types.ts';
import { getHeader } from '../../cors/header-list.ts';

export type Next = { url: URL; method: string } | { error: string } | null;

/** null where the answer is none: other statuses, and 3xx without a Location. */
export function follow(url: URL, method: string, { status, headers }: Response): Next {
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  const location = getHeader(headers, 'location');
  if (location === null || location === '') return null;
  if (!URL.canParse(location, url.href)) return { error: 'net::ERR_INVALID_REDIRECT' };
  const next = new URL(location, url);
  if (next.protocol !== 'http:' && next.protocol !== 'https:') return { error: 'unpredictable:a redirect to another scheme' };
  if (next.username !== '' || next.password !== '') return { error: 'unpredictable:a redirect to a URL with credentials' };
  const toGet = status === 303 || ((status === 301 || status === 302) && method === 'POST');
  return { url: next, method: toGet ? 'GET' : method };
}
