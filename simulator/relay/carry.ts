/** One connection of the browser, and ours to the endpoint: bytes pass as they are, but for the fault of the attempt. */
import { connect, type LookupFunction, type Socket } from 'node:net';
import { isLocalhost } from '../loopback.ts';
import { createCut, half } from './cut.ts';
import type { Passage } from './passage.ts';
import { createTurns } from './turns.ts';

/** Where the bytes go to. */
export interface Destination { readonly host: string; readonly port: number; readonly secure: boolean }

const NOTHING = Buffer.alloc(0);
/** For how long an address is tried before the next one, as a browser does. */
const NEXT_ADDRESS_MS = 300;

/** Answers with our connection to the endpoint; null where the fault leaves none. */
export function carry(client: Socket, passage: Passage, destination: Destination, lateMs: number): Socket | null {
  const { fault } = passage;
  client.on('error', () => undefined);
  if (fault?.at === 'connect') {
    passage.strike();
    if (fault.does === 'reset') client.resetAndDestroy();
    return null;
  }
  const endpoint = reach(destination);
  const turns = createTurns(destination.secure);
  const cut = createCut(fault?.at === 'answer' ? fault.passes : undefined, destination.secure);
  let connected = false;
  /** What was on its way up is held here; the next bytes of the endpoint are the answer that the fault is for; no more of it comes down. */
  let [held, awaited, over] = [false, false, false];
  let broken = false;

  const breakOff = (through: Buffer, does: 'reset' | 'close') => {
    [broken, over] = [true, true];
    if (does === 'close') client.end(through);
    else if (through.length === 0) client.resetAndDestroy();
    // A reset may overtake what is not yet on its way.
    else client.write(through, () => { setImmediate(() => { client.resetAndDestroy(); }); });
  };

  client.on('data', (bytes: Buffer) => {
    if (held || broken) return;
    const leg = turns.up(bytes) ? passage.turn() : null;
    const met = leg !== null && passage.meets(leg) ? fault : null;
    if (met?.does === 'hold' && leg === 'post') {
      const gone = passage.keep();
      // A browser that lets go ends its side; ours stays open until the attempt is over.
      client.once('end', gone).once('close', gone);
    }
    if (met?.at !== 'request') {
      awaited ||= met !== null;
      pass(bytes, client, endpoint);
      return;
    }
    passage.strike();
    if (met.does === 'hold') {
      held = true;
      return;
    }
    breakOff(NOTHING, 'reset');
    endpoint.end(met.passes === undefined ? NOTHING : half(bytes));
  });
  endpoint.on('data', (bytes: Buffer) => {
    turns.down();
    if (over) return;
    if (!awaited || fault === null) {
      pass(bytes, endpoint, client);
    } else if (fault.does === 'hold') {
      over = true;
      passage.strike();
    } else if (fault.does === 'delay') {
      awaited = false;
      passage.strike();
      endpoint.pause();
      setTimeout(() => { pass(bytes, endpoint, client); endpoint.resume(); }, lateMs).unref();
    } else {
      const { through, ends } = cut(bytes);
      if (!ends) {
        pass(through, endpoint, client);
        return;
      }
      passage.strike();
      breakOff(through, fault.does);
    }
  });

  endpoint.on('connect', () => {
    connected = true;
    passage.address = addressOf(endpoint);
  });
  endpoint.on('error', (error: NodeJS.ErrnoException) => {
    if (!connected) passage.miss(error.code ?? 'UNKNOWN');
    if (!over) client.resetAndDestroy();
  });
  endpoint.on('end', () => { if (!over) client.end(); });
  endpoint.on('close', () => { if (!over) client.destroySoon(); });
  client.on('end', () => { if (!broken) endpoint.end(); });
  client.on('close', (failed) => {
    // What has gone up shall arrive; the relay ends it with the attempt.
    if (broken) return;
    if (failed) endpoint.resetAndDestroy();
    else endpoint.destroySoon();
  });
  return endpoint;
}

function reach({ host, port }: Destination): Socket {
  return connect({ host, port, noDelay: true, allowHalfOpen: true, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS, ...(isLocalhost(host) ? { lookup: bothOfLocalhost } : {}) });
}

/** What a browser takes for localhost without asking anybody (RFC 6761 6.3). */
const bothOfLocalhost: LookupFunction = (_host, _options, callback) => { callback(null, [{ address: '127.0.0.1', family: 4 }, { address: '::1', family: 6 }]); };

/** Writes on, and waits where the other side reads slower than this one writes. */
function pass(bytes: Buffer, from: Socket, to: Socket): void {
  if (to.writable && !to.write(bytes)) {
    from.pause();
    to.once('drain', () => { from.resume(); });
  }
}

const addressOf = ({ remoteAddress = '', remotePort = 0 }: Socket): string => `${remoteAddress}:${remotePort}`;
