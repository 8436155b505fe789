import jsonServer from 'json-server';
import { listening, stack } from './stack.ts';

interface Options { readonly status?: number; readonly defaults?: Parameters<typeof jsonServer.defaults>[0] }

const app = stack(({ status, defaults = {} }: Options) => {
  const made = jsonServer.create();
  // Otherwise it prints each error that it answers.
  made.set('env', 'test');
  const router = jsonServer.router({ results: [] });
  if (status !== undefined) router.render = (_request, response) => { response.status(status).json({ stored: true }); };
  made.use(jsonServer.defaults({ logger: false, ...defaults })).use(router);
  return listening(made);
});

/** json-server 0.17. Sources: its README (201 for POST, --no-cors, --read-only, router.render). */
export const jsonServerStacks = [
  app('json-server, router.render with 200', { status: 200 }, [], true),
  app('json-server as it comes, which is 201', {}, ['delivery/status-is-200'], true),
  app('json-server, --no-cors', { status: 200, defaults: { noCors: true } }, ['preflight/allows-published-origin', 'preflight/allows-authoring-origin']),
  app('json-server, --read-only', { defaults: { readOnly: true } }, ['delivery/status-is-2xx']),
];
