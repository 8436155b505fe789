/** The embedded reference receiver: what an endpoint for course results has to do, done. */
import { randomBytes } from 'node:crypto';
import { contract } from '../generated/contract.js';
import { createApp } from './app.ts';
import type { Fault } from './fault.ts';
import { createInbox } from './inbox.ts';
import { listen, serve, shut } from './listening.ts';
import type { StoredResult } from './merge.ts';
import type { Observer } from './observer.ts';
import { createReception } from './reception.ts';
import { openStore } from './store.ts';

export interface ReceiverOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number | undefined;
  /** A file's path or a libsql URL; without it a temporary file, removed at close. */
  readonly db?: string | undefined;
  /** Who may send; default: VENDOR_ORIGINS. */
  readonly origins?: readonly string[] | undefined;
  readonly fault?: Fault | undefined;
  readonly observer?: Observer | undefined;
  /** Host names to answer to, besides loopback's: lower case, without port. */
  readonly hosts?: readonly string[] | undefined;
  /** Hears of our own errors, which the answers say nothing about. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

export interface Receiver {
  /** The URL to POST to, now: a fault can have its own path. */
  readonly url: string;
  /** A page on another loopback port, behind a token; results.json beside it. */
  readonly inboxUrl: string;
  results(): Promise<StoredResult[]>;
  /** From the next request on it has this fault, or none; what is under way, or hangs, stays as it began. */
  become(fault: Fault | undefined): void;
  /** Ends what is under way, then stops; safe to call twice. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** Published courses and the authoring tool. */
export const VENDOR_ORIGINS: readonly string[] = [contract.origins.published.value, contract.origins.authoring.value];

/** Starts it on loopback. Throws where the port or the database cannot be had. */
export async function startReceiver(options: ReceiverOptions = {}): Promise<Receiver> {
  const { port = 0, db, origins = VENDOR_ORIGINS, observer, hosts = [], onError = () => undefined } = options;
  const store = await openStore(db);
  const withFault = (fault: Fault | undefined) => {
    const path = fault?.path ?? '/results';
    return { id: fault?.id ?? null, path, shows: fault?.shows, app: createApp({ path, origins, store, fault, hosts, onError }) };
  };
  let now = withFault(options.fault);
  const receive = createReception(observer);
  const server = serve((request, response) => {
    const { id, app } = now;
    void receive(request, response, id).then(() => { app(request, response); });
  });
  const token = randomBytes(16).toString('hex');
  const results = async () => {
    const stored = await store.results();
    return now.shows?.(stored) ?? stored;
  };
  const inbox = createInbox(token, results);
  const stop = async () => {
    await Promise.all([shut(server), shut(inbox)]);
    await store.close();
  };
  try {
    const base = `http://${LOOPBACK}:${await listen(server, port, LOOPBACK)}`;
    const inboxUrl = `http://${LOOPBACK}:${await listen(inbox, 0, LOOPBACK)}/${token}/`;
    let closed: Promise<void> | undefined;
    return {
      get url() { return `${base}${now.path}`; },
      inboxUrl,
      results,
      become: (fault) => { now = withFault(fault); },
      close: () => (closed ??= stop()),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
