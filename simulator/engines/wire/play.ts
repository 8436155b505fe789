/** The wire sender: a raw client for what no browser would send. */
import http from 'node:http';
import https from 'node:https';
import type { Delivery, Stimulus } from '../../../generated/types.ts';
import { playAttempts } from '../../attempts.ts';
import { KEPT } from '../../player/order.ts';
import { exchangeByWire } from './exchange.ts';

const INFO = { name: 'model', product: 'raw HTTP client', version: process.version, predicted: false } as const;
const BODY_MS = 1000;

/** Plays every attempt on one keep-alive connection, one after another. Request ids name connection and request: c1-r2. */
export async function playByWire(stimulus: Stimulus): Promise<Delivery> {
  const { Agent } = stimulus.target.startsWith('https:') ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let request = 0;
  try {
    return await playAttempts(INFO, stimulus, async (_stimulus, body) => {
      request += 1;
      const headers: [string, string][] = [['Origin', stimulus.origin.url], ['Content-Type', stimulus.contentType], ['Accept', '*/*'], ['Connection', 'keep-alive']];
      const { exchange } = await exchangeByWire(
        { requestId: `c1-r${request}`, role: 'request', hop: 0, method: 'POST', url: stimulus.target, headers, body },
        { timeoutMs: stimulus.timeoutMs, reads: () => ({ cap: KEPT, ms: BODY_MS }), agent },
        performance.now(),
      );
      return { exchanges: [exchange], page: null };
    }, new Date());
  } finally {
    agent.destroy();
  }
}
