/** The wire sender: a raw client for what no browser would send. */
import http from 'node:http';
import https from 'node:https';
import type { Delivery, Exchange, Header, Stimulus } from '../../../generated/types.ts';
import { hasBody, playAttempts } from '../../attempts.ts';
import { getHeader } from '../../cors/header-list.ts';
import { decode } from '../../player/decode.ts';
import { KEPT, READ } from '../../player/order.ts';
import { bodyOf } from '../../player/view.ts';
import { ACCEPT_LANGUAGE, USER_AGENT } from '../../user-agent.ts';
import { exchangeByWire, type WireRequest, type WireResult } from './exchange.ts';

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
      const result = await exchangeByWire(
        requestOf(stimulus, body),
        { timeoutMs: stimulus.timeoutMs, reads: () => ({ cap: stimulus.seeks === undefined ? KEPT : READ, ms: BODY_MS }), agent },
        performance.now(),
      );
      at.request += 1;
      const requestId = stimulus.together === true ? `c${number}-r1` : `c${at.connection}-r${at.request}`;
      return { exchanges: [{ ...exchangeOf(result, stimulus), requestId }], page: null, ...foundIn(result, stimulus.seeks) };
    }, new Date());
  } finally {
    agent.destroy();
  }
}

/** Headers are a browser's, or a firewall's answer would be taken for the endpoint's. OPTIONS is asked as a browser asks a preflight; a Content-Type goes along with a body only. */
function requestOf(stimulus: Stimulus, body: string): WireRequest {
  const { method = 'POST', origin, contentType, target } = stimulus;
  const asksFirst = method === 'OPTIONS';
  const headers: Header[] = [
    ['Origin', origin.url],
    ...(asksFirst ? [['Access-Control-Request-Method', 'POST'], ['Access-Control-Request-Headers', 'content-type']] satisfies Header[] : []),
    ...(hasBody(stimulus) ? [['Content-Type', contentType]] satisfies Header[] : []),
    ['Accept', '*/*'],
    ['User-Agent', USER_AGENT],
    ['Sec-Fetch-Mode', 'cors'],
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Dest', 'empty'],
    ['Accept-Language', ACCEPT_LANGUAGE],
    ['Connection', 'keep-alive'],
  ];
  return { requestId: '', role: asksFirst ? 'preflight' : 'request', hop: 0, method, url: target, headers, body: hasBody(stimulus) ? body : null };
}

/** With the answer's body; of one that was only looked through, nothing. */
function exchangeOf({ exchange, body }: WireResult, { seeks }: Stimulus): Exchange {
  const { response } = exchange;
  if (response === null || body === null) return exchange;
  if (seeks !== undefined) return { ...exchange, response: { ...response, body: { state: 'unobserved', why: 'not-kept' } } };
  if (exchange.role === 'preflight') return { ...exchange, response: { ...response, body: { state: 'unobserved', why: 'preflight' } } };
  return { ...exchange, response: { ...response, body: bodyOf(body, getHeader(response.headers, 'content-type')) } };
}

/** Of an answer that was not read to its end, only what stands in it is known. */
function foundIn({ exchange: { response }, body }: WireResult, sought: string | undefined): { found?: boolean } {
  if (sought === undefined) return {};
  if (response === null || body === null) return { found: false };
  const text = decode(body.bytes.subarray(0, READ), getHeader(response.headers, 'content-type'));
  const found = writingsOf(sought).some((writing) => text.includes(writing));
  return found || (body.end === 'ended' && body.bytes.length <= READ) ? { found } : {};
}

/** As it is, and as JSON and HTML may write it. */
const writingsOf = (text: string): string[] => [text, text.replaceAll('@', '\\u0040'), text.replaceAll('@', '&#64;'), text.replaceAll('@', '&#x40;')];
