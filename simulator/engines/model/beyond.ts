/** Where a browser does not go, and where only a browser can know whether it goes. */
import { contract } from '../../../generated/contract.js';
import type { Exchange } from '../../../generated/types.ts';
import { addressSpace } from '../../probe/address-space.ts';
import { hostOf, isLocalhost } from '../../loopback.ts';

type Barred = Pick<Exchange, 'error' | 'blocked' | 'cors'>;

/** The page's own side of the road: nothing of ours is sent there. */
const VENDOR_HOSTS = new Set([contract.origins.published.value, contract.origins.authoring.value].map((url) => new URL(url).hostname));
const unpredictable = (why: string): Barred => ({ error: `unpredictable:${why}`, blocked: null, cors: null });

/**
 * What bars the way to a URL before anything is sent; null where nothing does. A loopback URL is judged as if it were
 * public where the endpoint itself is on this machine: nobody's learner is asked for a permission there.
 */
export function barredBefore(url: URL, pageOrigin: string, target: URL): Barred | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { error: 'net::ERR_FAILED', blocked: null, cors: { code: 'CorsDisabledScheme', parameter: null } };
  if (VENDOR_HOSTS.has(url.hostname)) return unpredictable(`a redirect to ${url.hostname}`);
  const space = spaceOf(url);
  if (space === 'loopback' && spaceOf(target) === 'loopback') return null;
  if (space !== 'public') return unpredictable(`the local network check of ${url.hostname}`);
  if (url.protocol === 'http:' && pageOrigin.startsWith('https:')) return { error: null, blocked: 'mixed-content', cors: null };
  return null;
}

/** The same for the address that answered: a name says nothing of where it leads. */
export function barredBehind(url: URL, remoteAddress: string | null): string | null {
  if (remoteAddress === null || spaceOf(url) === 'loopback') return null;
  const address = remoteAddress.replace(/:\d*$/, '');
  return addressSpace(address) === 'public' ? null : `unpredictable:the local network check of ${address}`;
}

function spaceOf(url: URL): ReturnType<typeof addressSpace> {
  const host = hostOf(url);
  if (isLocalhost(host)) return 'loopback';
  // Names of the local network, and "this host", which leads to it.
  if (host.endsWith('.local') || host === '0.0.0.0' || host === '::') return 'local';
  return addressSpace(host);
}
