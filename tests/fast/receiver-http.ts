/** Raw HTTP for the receiver's tests: what a browser would hide is seen here. */
import { request } from 'node:http';
import { test as base } from '@playwright/test';
import { contract } from '../../generated/contract.js';
import { startReceiver, type Receiver } from '../../receiver/receiver.ts';

export const PUBLISHED: string = contract.origins.published.value;
export const AUTHORING: string = contract.origins.authoring.value;

export interface Seen {
  readonly status: number;
  /** Name (lower case) and value, as on the wire. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

export interface Sent {
  readonly method?: string;
  readonly origin?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Resolves with the answer's headers and whole body; rejects where there is none. */
export function send(url: string, { method = 'POST', origin = PUBLISHED, headers = {}, body }: Sent = {}): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const outgoing = request(url, { method, agent: false, headers: { Origin: origin, ...type, ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const raw = answer.rawHeaders;
        const pairs = raw.flatMap((name, index) => (index % 2 === 0 ? [[name.toLowerCase(), raw[index + 1] ?? ''] as const] : []));
        resolve({ status: answer.statusCode ?? 0, headers: pairs, body: Buffer.concat(chunks).toString() });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Every value of a header, in order. */
export const valuesOf = (seen: Seen, name: string): string[] => seen.headers.filter(([key]) => key === name).map(([, value]) => value);

/** The preflight that both senders cause. */
export const preflight = (url: string, origin = PUBLISHED): Promise<Seen> =>
  send(url, { method: 'OPTIONS', origin, headers: { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' } });

/** The documented example with some fields changed, as its JSON text. */
export const resultWith = (change: Readonly<Record<string, unknown>> = {}): string => JSON.stringify({ ...contract.senders.course.example.value, ...change });

export const test = base.extend<{ receiver: Receiver }>({
  // Playwright reads the fixtures that it needs from this pattern.
  receiver: async ({}, use) => {
    const receiver = await startReceiver();
    await use(receiver);
    await receiver.close();
  },
});
