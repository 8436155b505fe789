/** The receiver's HTTP side: CORS first, then whose host it is, then OPTIONS before anything that could refuse it. */
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import type { Answer } from './answer.ts';
import { plusHeader } from './answer.ts';
import { corsPolicy } from './cors-policy.ts';
import type { Fault } from './fault.ts';
import { isOwnRequest } from './host-check.ts';
import { incomingOf } from './incoming.ts';
import { problem } from './problems.ts';
import type { Store } from './store.ts';
import { takeResult } from './take-result.ts';
import { answering, write } from './write.ts';

export interface AppOptions {
  readonly path: string;
  readonly origins: readonly string[];
  readonly store: Store;
  readonly fault: Fault | undefined;
  /** Host names besides loopback's. */
  readonly hosts: readonly string[];
  /** Hears of errors that the answer says nothing about. */
  readonly onError: (error: unknown) => void;
}

export function createApp({ path, origins, store, fault, hosts, onError }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.enable('strict routing');
  app.enable('case sensitive routing');

  const answerWith = (handler: Parameters<typeof answering>[1]) => answering(fault, handler);
  const answerOrNext = (handler: (request: Request) => Answer | undefined): RequestHandler => async (request, response, next) => {
    const answer = handler(request);
    if (answer === undefined) next();
    else await write(request, response, fault, answer);
  };

  app.use(corsPolicy(fault?.origins?.(origins) ?? origins));
  app.use(answerOrNext((request) => (isOwnRequest(request, hosts) ? undefined : problem(421, 'This receiver answers to loopback names and its own port only.'))));
  app.options(/^/, answerWith(() => ({ status: 204, headers: [], body: '' })));
  for (const [page, answer] of Object.entries(fault?.pages ?? {})) app.get(page, answerWith(() => answer));
  const { reads } = fault ?? {};
  if (reads !== undefined) app.get(path, async (request, response) => { await write(request, response, fault, reads(new URL(request.url, 'http://localhost').searchParams, await store.results())); });
  app.post(/^/, answerOrNext((request) => fault?.instead?.(incomingOf(request))));
  app.route([path, ...(fault?.paths ?? [])])
    .post(answerWith(takeResult(store, fault)))
    .all(answerWith(() => plusHeader(problem(405, 'Results are taken by POST.'), 'Allow', 'POST, OPTIONS')));
  app.use(answerWith(() => problem(404, 'Nothing is served at this path.')));
  app.use(onFailure(fault, onError));
  return app;
}

const onFailure = (fault: Fault | undefined, onError: (error: unknown) => void): ErrorRequestHandler => async (error: unknown, request, response, next) => {
  onError(error);
  if (response.headersSent) next(error);
  else await write(request, response, fault, problem(500, 'The result could not be stored. Send it again.'));
};
