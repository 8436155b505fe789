/** A second browser, whose way to the endpoint leads over the relay. Certificate and name are checked as on the straight way. */
import type { Delivery, Exchange, RoadFaultKind, Stimulus } from '../../../generated/types.ts';
import { playAttempts } from '../../attempts.ts';
import type { Engine } from '../../engine.ts';
import { hostOf } from '../../loopback.ts';
import { addressSpace } from '../../probe/address-space.ts';
import { resolve } from '../../probe/dns.ts';
import { authorityOf, startRelay, type Relay } from '../../relay/relay.ts';
import { openBrowser, seatOf, type ChromiumOptions, type OpenBrowser } from './open.ts';
import { sendFrom } from './send.ts';
import type { Detour } from './switches.ts';

export interface Road {
  readonly relay: Relay;
  readonly opened: OpenBrowser;
  /** Whether this URL is at the host and port that the relay stands for: the browser's rules are fixed at its start. */
  leadsTo(target: string): boolean;
  /** Plays every attempt, each with its own fault, its own connections and its own preflight. */
  deliver(info: Engine['info'], stimulus: Stimulus): Promise<Delivery>;
  close(): Promise<void>;
}

const RESOLVE_MS = 5000;

/** Starts relay and browser for one URL's host and port; redirects to elsewhere go straight. Throws what openBrowser throws. */
export async function openRoad(options: ChromiumOptions, target: string): Promise<Road> {
  const relay = await startRelay(target);
  try {
    const opened = await openBrowser({ ...options, target }, await detourOf(target, relay.port));
    return roadOf(relay, opened, target);
  } catch (error) {
    await relay.close();
    throw error;
  }
}

function roadOf(relay: Relay, opened: OpenBrowser, target: string): Road {
  const stands = (url: string) => `${new URL(url).protocol} ${authorityOf(url)}`;
  return {
    relay,
    opened,
    leadsTo: (url) => stands(url) === stands(target),
    async deliver(info, stimulus) {
      const seat = seatOf(opened, stimulus);
      try {
        return await playAttempts(info, stimulus, async (one, body, number) => {
          const passage = await relay.beginAttempt(faultOf(one, number));
          const { exchanges, page } = await sendFrom(seat, one, body);
          return { exchanges: exchanges.map((exchange) => behind(relay, exchange)), page, road: passage.taken() };
        }, seat.opened);
      } finally {
        await relay.beginAttempt(null);
      }
    },
    async close() {
      await opened.close();
      await relay.close();
    },
  };
}

/** What happens on the way to that attempt; attempts count from 1. */
export const faultOf = ({ road = [] }: Pick<Stimulus, 'road'>, number: number): RoadFaultKind | null =>
  road.find(({ from, to }) => number >= from && number <= to)?.fault ?? null;

/** The relay's own address is nobody's: what answered stood behind it. */
export function behind({ port, passage }: Relay, exchange: Exchange): Exchange {
  const { response } = exchange;
  return response?.remoteAddress === `127.0.0.1:${port}` ? { ...exchange, response: { ...response, remoteAddress: passage.address } } : exchange;
}

/** From a URL's host and port to the relay's. The address space of a name is that of its first address: the one that a browser tries first. */
export async function detourOf(target: string, port: number): Promise<Detour> {
  const { addresses: [first] } = await resolve(hostOf(target), RESOLVE_MS);
  return { from: authorityOf(target), port, space: addressSpace(first?.address ?? '') };
}
