/** A way to the endpoint that can be made bad: a TCP relay on loopback. TLS stays end to end, since it reads nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { RoadFaultKind } from '../../generated/types.ts';
import { hostOf } from '../loopback.ts';
import { carry, type Destination } from './carry.ts';
import { Passage } from './passage.ts';

export interface Relay {
  readonly port: number;
  /** The attempt that is on its way. */
  readonly passage: Passage;
  /** Ends every connection of the attempt before, with what the browser tries again of them, and begins another one; null: all bytes pass. */
  beginAttempt(fault: RoadFaultKind | null): Promise<Passage>;
  /** Another attempt on the connections that there are, as a learner's browser keeps them: all bytes pass. */
  passOn(): Passage;
  close(): Promise<void>;
}

/** How late an answer is that comes late. */
const LATE_MS = 1000;
/** For what has gone up and not arrived when its attempt is over. */
const ARRIVE_MS = 500;
/** For a browser that tries again what was held in its TLS handshake. */
const AGAIN_MS = 1000;
/** For a browser that gives up a POST by itself. One whose connection broke it would send again. */
const LET_GO_MS = 1000;

/** A browser has a handful. */
const MOST_CONNECTIONS = 256;

/**
 * Listens on a free port of 127.0.0.1 for the connections to one http or https URL's host and port. Whoever else is on this
 * machine can connect while it runs, and comes to that endpoint and to nothing else, whatever his bytes ask for.
 */
export async function startRelay(target: string, lateMs = LATE_MS): Promise<Relay> {
  const destination = destinationOf(target);
  let passage = new Passage(null);
  /** Between two attempts nobody gets through; whoever comes then is told here. */
  let onLatecomer: (() => void) | null = null;
  const clients = new Set<Socket>();
  const endpoints = new Set<Socket>();
  const keep = (socket: Socket, where: Set<Socket>) => {
    where.add(socket);
    socket.on('close', () => where.delete(socket));
  };
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (client) => {
    keep(client, clients);
    if (onLatecomer !== null) {
      client.on('error', () => undefined).resetAndDestroy();
      onLatecomer();
      return;
    }
    const endpoint = carry(client, passage, destination, lateMs);
    if (endpoint !== null) keep(endpoint, endpoints);
  });
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const end = (sockets: Iterable<Socket>) => { for (const socket of sockets) socket.destroy(); };

  return {
    port: (server.address() as AddressInfo).port,
    get passage() { return passage; },
    async beginAttempt(fault) {
      await Promise.race([passage.letGo(), sleep(LET_GO_MS, undefined, { ref: false })]);
      const before = [...endpoints];
      setTimeout(() => { end(before); }, ARRIVE_MS).unref();
      // A page that gives up leaves its preflight waiting, and a browser tries a broken handshake once more.
      const triedAgain = destination.secure && passage.kind === 'silent-at-connect' ? clients.size : 0;
      await new Promise<void>((resolve) => {
        let left = triedAgain;
        const timer = setTimeout(resolve, AGAIN_MS);
        const done = () => { clearTimeout(timer); resolve(); };
        onLatecomer = () => { left -= 1; if (left <= 0) done(); };
        end([...clients]);
        if (left === 0) done();
      });
      onLatecomer = null;
      passage = new Passage(fault);
      return passage;
    },
    passOn() {
      const { address } = passage;
      passage = new Passage(null);
      passage.address = address;
      return passage;
    },
    async close() {
      end(clients);
      end(endpoints);
      await new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
    },
  };
}

function destinationOf(target: string): Destination {
  const { protocol, port } = new URL(target);
  const secure = protocol === 'https:';
  return { host: hostOf(target), port: port === '' ? (secure ? 443 : 80) : Number(port), secure };
}

/** Host and port of a URL as the browser's rules name them. */
export function authorityOf(target: string): string {
  const { port } = destinationOf(target);
  return `${new URL(target).hostname}:${port}`;
}
