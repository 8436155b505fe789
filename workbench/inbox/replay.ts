/** An arrival sent once more as it came, without a browser: what a twin looks like to the receiver. */
import { request } from 'node:http';
import type { Kept } from './inbox.ts';

export interface Replayed {
  /** null where nothing answered. */
  readonly status: number | null;
  /** The network error's code, or in words; null where something answered. */
  readonly error: string | null;
  readonly ms: number;
}

/** Of the connection, not of the message: these are made anew. */
const OF_THE_CONNECTION = new Set(['host', 'connection', 'keep-alive', 'proxy-connection', 'content-length', 'transfer-encoding', 'te', 'trailer', 'upgrade', 'expect']);

/**
 * The same bytes, method and headers, Content-Type and Origin among them, sent to `url` over plain HTTP. Throws where its
 * bytes were not all kept.
 */
export async function replayIdentical({ arrival, bytes }: Kept, url: string, timeoutMs = 10_000): Promise<Replayed> {
  const { id, method, headers, bytes: size, unreadable } = arrival;
  if (size !== bytes.length || unreadable === 'broken-off') throw new Error(`Failed to replay request ${id}: only ${bytes.length} bytes of its body were kept. Send it again from where it came from.`);
  const own = headers.filter(([name]) => !OF_THE_CONNECTION.has(name.toLowerCase()));
  const hadBody = headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name));
  const sent = [['Host', new URL(url).host], ...own, ...(hadBody ? [['Content-Length', String(size)]] : [])];
  const start = performance.now();
  const seen = await send(url, method, sent.flat(), bytes, timeoutMs);
  return { ...seen, ms: Math.round(performance.now() - start) };
}

function send(url: string, method: string, headers: readonly string[], bytes: Uint8Array, timeoutMs: number): Promise<Omit<Replayed, 'ms'>> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const fail = (error: NodeJS.ErrnoException) => { resolve({ status: null, error: signal.aborted ? `no answer within ${timeoutMs} ms` : error.code ?? error.message }); };
    request(url, { method, headers, agent: false, signal }, (answer) => {
      answer.on('error', fail).on('end', () => { resolve({ status: answer.statusCode ?? null, error: null }); });
      answer.resume();
    }).on('error', fail).end(bytes);
  });
}
