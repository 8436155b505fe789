/** Who asks, as browsers tell it (W3C Fetch Metadata), and whether he only reads. */
import type { IncomingMessage } from 'node:http';

/**
 * Whether a page of the same origin asks, a person by an address or a link, or somebody who is no browser and says
 * nothing. To a browser the page of another local server is of the same site: it is a stranger all the same.
 */
export function asksForItself({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none' || (headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document');
}

/** Whether a body comes with it. To a request that only reads it has no meaning, and may hide another request (RFC 9110, 9.3.1). */
export const bringsBody = ({ headers }: IncomingMessage): boolean => headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
