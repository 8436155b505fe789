/** What a delivery met, as a stand-in can answer it again. */
import type { Attempt, Delivery, Exchange, Hops, RecordedHop, UnreachedReceiver } from '../../generated/types.ts';
import { locationOf } from '../../simulator/cors/location.ts';
import { preflightOf } from '../../simulator/outcome.ts';
import { failureOf } from './breaks.ts';
import type { Clean } from './clean.ts';
import { legOf, type Leg, type Recording } from './leg.ts';
import type { LeftOut } from './left-out.ts';

/** Browsers follow 20 redirects. */
const MOST = 21;

/** The last attempt: hop by hop, or why no byte of HTTP went out. null where nothing was sent. */
export function recordedOf({ attempts }: Delivery, clean: Clean, leftOut: LeftOut): Hops | UnreachedReceiver | null {
  const last = attempts.at(-1);
  if (last === undefined || last.exchanges.length === 0) return null;
  if (attempts.some((attempt) => shortly(attempt) !== shortly(last))) leftOut.say('Attempts before the last one were answered otherwise and are left out.');
  if (!last.exchanges.some(({ onWire }) => onWire)) return unreached(last, leftOut);
  return hopsOf(last, attempts, { page: last.page, clean, leftOut });
}

const shortly = ({ reason, page }: Attempt): string => JSON.stringify([reason?.code, page?.status]);

function unreached({ reason }: Attempt, leftOut: LeftOut): UnreachedReceiver {
  const code = (reason?.code ?? 'unexplained').replace(/[^A-Za-z0-9:_-]/g, '').slice(0, 80);
  const { name: failure, exact } = failureOf(code);
  if (failure === 'local-network') leftOut.say('The local network check cannot be re-enacted on loopback: the stand-in is refused as mixed content, which leaves the learner with the same.');
  else if (!exact) leftOut.say(`The browser said ${code}; the stand-in fails otherwise (${failure}).`);
  return { kind: 'unreached', failure, code };
}

function hopsOf(last: Attempt, attempts: readonly Attempt[], recording: Recording): Hops {
  const requests = last.exchanges.filter(({ role }) => role === 'request').sort((a, b) => a.hop - b.hop);
  const asked = preflightFor(0, attempts);
  if (asked === null) recording.leftOut.say("The preflight's answer is left out, since the browser remembered it: the stand-in allows.");
  const hops: Hops = [hopOf(requests[0], asked, null, recording)];
  const first = requests[0]?.request.url ?? last.exchanges[0]?.request.url ?? '';
  for (const request of requests.slice(1, MOST)) {
    const from = hops.at(-1);
    if (from === undefined) break;
    const preflight = preflightFor(request.hop, attempts);
    const dead = deadEnd(request, preflight, recording.leftOut);
    if (dead !== null) { from.to = dead; break; }
    const hop = hopOf(request, preflight, first, recording);
    if (hop.preflight === undefined && hop.request === undefined) break;
    const seen = visited(request, requests, hops, hop);
    from.to = seen ?? hops.length;
    if (seen !== null) break;
    hops.push(hop);
  }
  return hops;
}

function hopOf(request: Exchange | undefined, preflight: Exchange | null, first: string | null, recording: Recording): RecordedHop {
  const asked = preflight === null ? null : legOf(preflight, recording);
  const sent = request === undefined || stopped(asked, request) ? null : legOf(request, recording);
  const elsewhere = first !== null && request !== undefined && new URL(request.request.url).origin !== new URL(first).origin;
  return { ...(elsewhere ? { elsewhere: true } : {}), ...(asked === null ? {} : { preflight: asked }), ...(sent === null ? {} : { request: sent }) };
}

/** A request whose preflight had no answer shows the preflight's error as its own. */
const stopped = (preflight: Leg | null, { onWire }: Exchange): boolean => !onWire && preflight !== null && 'breaks' in preflight;

/** One that the browser remembered is an earlier attempt's. */
function preflightFor(hop: number, attempts: readonly Attempt[]): Exchange | null {
  const own = preflightOf(attempts.at(-1)?.exchanges ?? [], hop);
  return own ?? attempts.flatMap(({ exchanges }) => preflightOf(exchanges, hop) ?? []).findLast(({ response }) => response !== null) ?? null;
}

/** A redirect to where no byte of HTTP could go. */
function deadEnd({ onWire, error, response, cors }: Exchange, preflight: Exchange | null, leftOut: LeftOut): 'connection-refused' | 'name-not-resolved' | null {
  const code = preflight?.error ?? error;
  if (onWire || response !== null || cors !== null || preflight?.onWire === true || code === null || code === 'net::ERR_ABORTED' || code === 'net::ERR_FAILED') return null;
  const { name } = failureOf(code);
  if (name === 'connection-refused' || name === 'name-not-resolved') return name;
  leftOut.say(`A redirect ended in ${code}; the stand-in's leads to a closed port.`);
  return 'connection-refused';
}

/** The hop that this one repeats: a redirect that runs in a circle. */
function visited(request: Exchange, requests: readonly Exchange[], hops: readonly RecordedHop[], hop: RecordedHop): number | null {
  const redirects = request.response !== null && locationOf(request.response.status, request.response.headers) !== null;
  const at = hops.findIndex((other, index) => requests[index]?.request.url === request.request.url && JSON.stringify(other.request) === JSON.stringify(hop.request));
  return redirects && at >= 0 ? at : null;
}
