import type { Cors, Exchange, Response } from '../../generated/types.ts';
import { preflightCheck } from '../../simulator/cors/preflight-check.ts';
import type { Chain, Leg } from './chain.ts';
import type { Entry } from './entry.ts';

/** Every leg's exchanges, a preflight before its request; `refused` is why the browser refused the last of them. */
export function exchangesOf({ legs, origin }: Chain, refused: Cors | null): Exchange[] {
  const zero = Math.min(...legs.flatMap(({ entry, preflight, cached }) => [entry.at, ...(preflight === null || cached ? [] : [preflight.at])]));
  return legs.flatMap((leg, hop) => {
    const last = hop === legs.length - 1;
    const request = exchangeOf(leg.entry, 'request', hop, zero, last ? refused : null);
    return [...(leg.preflight === null ? [] : [preflightOf(leg, leg.preflight, hop, zero)]), { ...request, onWire: request.onWire && !stopped(leg, origin) }];
  });
}

/** A preflight that was refused or unanswered: the request after it never left. */
function stopped({ preflight, entry }: Leg, origin: string): boolean {
  if (preflight === null || entry.method !== 'POST') return false;
  return preflight.status === 0 || preflightCheck(preflight.origin ?? origin, preflight.status, preflight.responseHeaders) !== null;
}

/** What the browser still held in its cache was asked before, and was not sent again. */
function preflightOf({ cached }: Leg, entry: Entry, hop: number, zero: number): Exchange {
  const exchange = exchangeOf(entry, 'preflight', hop, zero, null);
  return cached ? { ...exchange, onWire: false, timing: { start: 0, headers: 0, end: 0 } } : exchange;
}

/** `zero` is when the attempt began, milliseconds since 1970. */
export function exchangeOf(entry: Entry, role: Exchange['role'], hop: number, zero: number, cors: Cors | null): Exchange {
  const { method, url, requestHeaders, status, isRaw, waitedMs, error, at, ms, blockedMs } = entry;
  const sent = at - zero + blockedMs;
  const waited = waitedMs ?? (status > 0 && ms > blockedMs ? ms - blockedMs : null);
  return {
    requestId: `${role}-${Math.round(at)}`,
    role,
    hop,
    request: { method, url, headers: [...requestHeaders] },
    onWire: status > 0 || isRaw,
    response: status > 0 ? responseOf(entry) : null,
    error,
    blocked: null,
    cors,
    tls: null,
    timing: { start: sent, headers: waited === null ? null : sent + waited, end: Math.max(at - zero + ms, sent) },
  };
}

const responseOf = ({ status, statusText, responseHeaders, protocol, address, isPreflight }: Entry): Response => ({
  status,
  statusText,
  headers: [...responseHeaders],
  protocol,
  remoteAddress: address,
  body: { state: 'unobserved', why: isPreflight ? 'preflight' : 'not-read' },
});
