/** What decides before any CORS, and what only a browser can know. */
import type { Exchange } from '../../../generated/types.ts';
import { addressSpace } from '../../probe/address-space.ts';

const LOOPBACK_NAME = /^(localhost|.*\.localhost)$/;

/**
 * Mixed content is certain; a private address is the browser's local network check, so unpredictable. A loopback URL is
 * judged as if it were public. `address` is where the answer came from, once that is known.
 */
export function beyondUs(url: URL, pageOrigin: string, address?: string): Pick<Exchange, 'error' | 'blocked'> | null {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const named = LOOPBACK_NAME.test(host) ? 'loopback' : addressSpace(host);
  if (named === 'loopback') return null;
  const space = address === undefined ? named : addressSpace(address);
  if (space === 'local' || space === 'loopback') return { error: `unpredictable:the local network check of ${address ?? host}`, blocked: null };
  if (url.protocol === 'http:' && pageOrigin.startsWith('https:')) return { error: null, blocked: 'mixed-content' };
  return null;
}
