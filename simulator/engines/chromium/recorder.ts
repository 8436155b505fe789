/** Network events of one page to the exchanges of one attempt. Everything is keyed by request id: events of one attempt arrive during the next. */
import type { CDPSession } from 'playwright-core';
import type { Body, Exchange } from '../../../generated/types.ts';
import type { NetworkResponse } from './cdp.ts';
import { Track } from './track.ts';

export interface Recorder {
  /** A new attempt begins; what still comes in of older ones is dropped. */
  begin(): void;
  /** The attempt's exchanges, once they are whole; what the browser still owes after `graceMs` stays unobserved. */
  end(body: Body, graceMs?: number): Promise<Exchange[]>;
}

const GRACE_MS = 1000;
/** Bodies are read by the pages themselves; the browser needs to keep none for us. */
const NO_BUFFER = { maxTotalBufferSize: 1, maxResourceBufferSize: 1, maxPostDataSize: 0 };

/** A request's head was written to a connection, or an answer's head came in: told as it happens. */
export interface Step {
  readonly role: 'preflight' | 'request';
  /** Which request of that role in this attempt: a redirect makes more of them. */
  readonly turn: number;
  readonly what: 'sent' | 'answered';
  readonly method: string;
  readonly url: string;
  readonly status: number | null;
}

export async function record(session: CDPSession, onStep: (step: Step) => void = () => undefined): Promise<Recorder> {
  let tracks = new Map<string, Track>();
  /** Raw headers may come before the event that introduces their request. */
  let strangers = new Map<string, ((track: Track) => void)[]>();
  let onChange: () => void = () => undefined;

  const to = (requestId: string, apply: (track: Track) => void) => {
    const track = tracks.get(requestId);
    if (track === undefined) strangers.set(requestId, [...(strangers.get(requestId) ?? []), apply]);
    else apply(track);
    onChange();
  };

  session.on('Network.requestWillBeSent', ({ requestId, request, initiator, redirectResponse, redirectHasExtraInfo, timestamp }) => {
    let track = tracks.get(requestId);
    let newcomer: Track | undefined;
    if (track === undefined) {
      track = new Track(requestId, initiator.type === 'preflight' ? (initiator.requestId ?? '') : null);
      tracks.set(requestId, track);
      newcomer = track;
    }
    const previous = track.hops.at(-1);
    if (redirectResponse !== undefined && previous !== undefined) Object.assign(previous, { response: redirectResponse, rawPromised: redirectHasExtraInfo, headersAt: headersAt(redirectResponse, timestamp) });
    track.hops.push({ method: request.method, url: request.url, headers: request.headers, start: timestamp, rawPromised: false, headersAt: null });
    if (newcomer !== undefined) for (const apply of strangers.get(requestId) ?? []) apply(newcomer);
    onChange();
  });
  const tell = (track: Track, what: Step['what'], hop: number, status: number | null) => {
    const role = track.preflightOf === null ? 'request' : 'preflight';
    const one = track.hops[hop] ?? track.hops.at(-1);
    const before = role === 'request' ? hop : [...tracks.values()].filter(({ preflightOf }) => preflightOf !== null).indexOf(track);
    onStep({ role, turn: before, what, method: one?.method ?? '', url: one?.url ?? '', status });
  };
  session.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => to(requestId, (track) => {
    track.sentRaw.push(headers);
    tell(track, 'sent', track.sentRaw.length - 1, null);
  }));
  session.on('Network.responseReceivedExtraInfo', (event) => to(event.requestId, (track) => {
    track.receivedRaw.push(event);
    tell(track, 'answered', track.receivedRaw.length - 1, event.statusCode);
  }));
  session.on('Network.responseReceived', ({ requestId, response, hasExtraInfo, timestamp }) =>
    to(requestId, (track) => Object.assign(track.hops.at(-1) ?? {}, { response, rawPromised: hasExtraInfo, headersAt: headersAt(response, timestamp) })));
  session.on('Network.loadingFinished', ({ requestId, timestamp }) => to(requestId, (track) => { track.endedAt = timestamp; }));
  session.on('Network.loadingFailed', ({ requestId, timestamp, errorText, canceled, blockedReason, corsErrorStatus }) =>
    to(requestId, (track) => {
      track.endedAt = timestamp;
      track.failure = {
        errorText,
        canceled: canceled ?? false,
        blockedReason: blockedReason ?? null,
        cors: corsErrorStatus === undefined ? null : { code: corsErrorStatus.corsError, parameter: corsErrorStatus.failedParameter || null },
      };
    }));
  await session.send('Network.enable', NO_BUFFER);

  const isWhole = () => {
    const all = [...tracks.values()];
    // Of a preflight that the page stopped waiting for, the browser never tells the end.
    const givenUp = all.some(({ preflightOf, failure }) => preflightOf === null && failure?.canceled === true);
    return all.length > 0 && all.every((track) => track.isWhole || (givenUp && track.preflightOf !== null));
  };
  return {
    begin() {
      tracks = new Map();
      strangers = new Map();
    },
    async end(body, graceMs = GRACE_MS) {
      if (!isWhole()) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, graceMs);
          onChange = () => { if (isWhole()) { clearTimeout(timer); resolve(); } };
        });
        onChange = () => undefined;
      }
      return exchangesOf([...tracks.values()], body);
    },
  };
}

/** When the head came in, in seconds: the network's own time, since the event is stamped later, often after the body's end. */
function headersAt({ timing }: NetworkResponse, stamped: number): number {
  return timing === undefined || timing.receiveHeadersEnd < 0 ? stamped : timing.requestTime + timing.receiveHeadersEnd / 1000;
}

/** Hop by hop, a hop's preflight before its request. */
function exchangesOf(tracks: readonly Track[], body: Body): Exchange[] {
  const zero = Math.min(...tracks.flatMap((track) => track.hops.map((hop) => hop.start)));
  const main = tracks.find((track) => track.preflightOf === null);
  if (main === undefined) return [];
  const requests = main.exchanges(zero, body);
  let from = 0;
  const preflights = tracks.filter((track) => track.preflightOf === main.requestId).flatMap((track) => {
    const hop = requests.find((request) => request.hop >= from && request.request.url === track.hops[0]?.url)?.hop ?? from;
    from = hop + 1;
    return track.exchanges(zero, body, hop);
  });
  return [...preflights, ...requests].sort((a, b) => a.hop - b.hop || (a.role === b.role ? 0 : a.role === 'preflight' ? -1 : 1));
}
