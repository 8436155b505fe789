import Hapi, { type RouteOptionsCors, type ServerRoute } from '@hapi/hapi';
import { ORIGINS, PATH, running, stack, take } from './stack.ts';

type Handler = Extract<ServerRoute['handler'], (...args: never[]) => unknown>;
interface Options { readonly cors: RouteOptionsCors | boolean; readonly handler?: Handler }

const results: Handler = ({ payload }, h) => { const { status, json } = take(payload); return h.response(json).code(status); };

const app = stack(async ({ cors, handler = results }: Options) => {
  const made = Hapi.server({ host: '127.0.0.1', port: 0 });
  made.route({ method: 'POST', path: PATH, options: { cors }, handler });
  await made.start();
  return { url: running(made.listener).url, close: () => made.stop({ timeout: 0 }) };
});

/** @hapi/hapi 21. Sources: hapi#2853 (Content-Type, which was not among the default headers), hapi's API on route.options.cors and on response.emptyStatusCode, failure-reasons 1, 8, 17. */
export const hapiStacks = [
  app('hapi, cors with both origins', { cors: { origin: ORIGINS } }, [], true),
  app('hapi, cors: true', { cors: true }, []),
  app('hapi without cors', { cors: false }, ['preflight/answers-options']),
  app('hapi, headers without Content-Type', { cors: { origin: ORIGINS, headers: ['Accept', 'Authorization', 'If-None-Match'] } }, ['preflight/allows-published-origin', 'preflight/allows-authoring-origin'], true),
  app('hapi, one origin of the two', { cors: { origin: ORIGINS.slice(0, 1) } }, ['preflight/allows-authoring-origin']),
  app('hapi, an empty answer, which is 204', { cors: { origin: ORIGINS }, handler: (_request, h) => h.response() }, ['delivery/status-is-200']),
  app('hapi, created()', { cors: { origin: ORIGINS }, handler: (_request, h) => h.response({ stored: true }).created('/results/1') }, ['delivery/status-is-200']),
];
