/** Where a redirect leads (Fetch standard, HTTP-redirect fetch). */
import type { Response } from '../../../generated/types.ts';
import { locationOf } from '../../cors/location.ts';

export interface Next { readonly url: URL; readonly method: string }

/** null where the answer is no redirect, 'invalid' where its Location is no URL. */
export function follow(url: URL, method: string, { status, headers }: Pick<Response, 'status' | 'headers'>): Next | null | 'invalid' {
  const location = locationOf(status, headers);
  if (location === null) return null;
  // Bytes beyond ASCII stay the bytes that they are.
  const escaped = location.replace(/[\x80-\xff]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  if (!URL.canParse(escaped, url.href)) return 'invalid';
  const toGet = status === 303 || ((status === 301 || status === 302) && method === 'POST');
  return { url: new URL(escaped, url), method: toGet ? 'GET' : method };
}
