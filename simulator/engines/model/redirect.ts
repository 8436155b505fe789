/** Where a redirect leads (Fetch standard, HTTP-redirect fetch). */
import type { Response } from '../../../generated/types.ts';
import { locationOf } from '../../cors/location.ts';

export interface Next { readonly url: URL; readonly method: string }
type Answered = Pick<Response, 'status' | 'headers'>;

/** A POST keeps its method at 307 and 308 alone. */
const TO_GET = new Set([301, 302, 303]);

/** null where the answer is no redirect. A Location that is no URL has not passed the network stack. */
export function follow(url: URL, method: string, { status, headers }: Answered): Next | null {
  const location = locationOf(status, headers);
  return location === null ? null : { url: new URL(escaped(location), url), method: TO_GET.has(status) ? 'GET' : method };
}

/** The Location of a redirect that leads nowhere, as written: no URL can be made of it. */
export function brokenLocation(url: URL, { status, headers }: Answered): string | null {
  const location = locationOf(status, headers);
  return location === null || URL.canParse(escaped(location), url.href) ? null : location;
}

/** Bytes beyond ASCII stay the bytes that they are. */
const escaped = (location: string) => location.replace(/[\x80-\xff]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
