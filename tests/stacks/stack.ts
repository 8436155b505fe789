/** What endpoints are built with, set up as its documentation says and as people get it wrong. Sources are short names: project#issue, or the page of its documentation. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contract } from '../../generated/contract.js';
import type { RequirementId } from '../../generated/requirements.js';
import { validateResult } from '../../generated/validators.js';
import type { Running } from '../receivers/receiver.ts';

export interface Stack {
  /** Unique: the framework, then what is done with it. */
  readonly id: string;
  /** Exactly the musts that it violates; a right one has none. */
  readonly fails: readonly RequirementId[];
  /** Judged by Chromium on every run: each framework's right one, and one mistake. All are judged by the model. */
  readonly browser?: boolean;
  start(): Promise<Running>;
}

/** The two origins that an endpoint has to let in. */
export const ORIGINS: string[] = [contract.origins.published.value, contract.origins.authoring.value];
export const PATH = '/results';

/** What a developer's handler does with a body: takes a result, refuses everything else. */
export const take = (body: unknown): { status: 200 | 400; json: { stored: true } | { error: string } } =>
  (validateResult(body) ? { status: 200, json: { stored: true } } : { status: 400, json: { error: 'This is not a course result.' } });

/** A mistake: the same start with something else in it. */
export const stack = <Options>(start: (options: Options) => Promise<Running>) =>
  (id: string, options: Options, fails: readonly RequirementId[], browser = false): Stack => ({ id, fails, browser, start: () => start(options) });

/** A listener of node:http on a free port of loopback. */
export async function listening(listener: RequestListener): Promise<Running> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => { server.once('error', reject).listen(0, '127.0.0.1', resolve); });
  return running(server);
}

/** A server that listens already. */
export const running = (server: Server): Running => ({
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`,
  close: () => new Promise((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }),
});
