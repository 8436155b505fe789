/** The wire sender: a raw client for what no browser would send. */
import http from 'node:http';
import https from 'node:https';
import type { Delivery, Header, Stimulus } from '../../../generated/types.ts';
import { playAttempts } from '../../attempts.ts';
import { KEPT } from '../../player/order.ts';
import { exchangeByWire } from './exchange.ts';

const INFO = { name: 'model', product: 'raw HTTP client', version: process.version, predicted: false } as const;
const BODY_MS = 1000;

/** Plays every attempt on one keep-alive connection, one after another; or all at once, each on its own. Request ids name connection and request: c1-r2. */
export async function playByWire(stimulus: Stimulus): Promise<Delivery> {
  const { Agent } = stimulus.target.startsWith('https:') ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: stimulus.together === true ? Infinity : 1 });
  const at = { connection: 0, request: 0 };
  // The endpoint may close what we would have kept: then the ids show a second connection.
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, callback) => {
    Object.assign(at, { connection: at.connection + 1, request: 0 });
    return connect(options, callback);
  };
  try {
    return await playAttempts(INFO, stimulus, async (_stimulus, body, number) => {
      const headers: Header[] = [['Origin', stimulus.origin.url], ['Content-Type', stimulus.contentType], ['Accept', '*/*'], ['Connection', 'keep-alive']];
      const { exchange } = await exchangeByWire(
        { requestId: '', role: 'request', hop: 0, method: 'POST', url: stimulus.target, headers, body },
        { timeoutMs: stimulus.timeoutMs, reads: () => ({ cap: KEPT, ms: BODY_MS }), agent },
        performance.now(),
      );
      at.request += 1;
      const requestId = stimulus.together === true ? `c${number}-r1` : `c${at.connection}-r${at.request}`;
      return { exchanges: [{ ...exchange, requestId }], page: null };
    }, new Date());
  } finally {
    agent.destroy();
  }
}
