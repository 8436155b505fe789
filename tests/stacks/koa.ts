import cors from '@koa/cors';
import Koa, { type Context, type Middleware } from 'koa';
import { listening, ORIGINS, PATH, stack, take } from './stack.ts';

const allow = (more: cors.Options = {}) => cors({ origin: (context) => { const origin = context.get('Origin'); return ORIGINS.includes(origin) ? origin : ''; }, ...more });

async function bodyOf({ req }: Context): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  try { return JSON.parse(Buffer.concat(chunks).toString()); } catch { return undefined; }
}
const results: Middleware = async (context, next) => {
  if (context.method !== 'POST' || context.path !== PATH) { await next(); return; }
  const { status, json } = take(await bodyOf(context));
  if (status === 400) context.throw(400);
  context.status = status;
  context.body = json;
};
const answering = (status: number, body: unknown): Middleware => (context) => { context.status = status; context.body = body; };

const app = stack((uses: readonly Middleware[]) => {
  const made = new Koa();
  made.silent = true;
  for (const use of uses) made.use(use);
  return listening((request, response) => { void made.callback()(request, response); });
});

/** koa 3 with @koa/cors 5. Sources: @koa/cors's README (options, keepHeadersOnError), koajs/cors#47, koa's documentation of ctx.body, failure-reasons 1, 8, 25, 29. */
export const koaStacks = [
  app('koa, @koa/cors before everything', [allow(), results], [], true),
  app('koa, cors() that lets everybody in', [cors(), results], []),
  app('koa, @koa/cors after the route', [results, allow()], ['delivery/allows-origin-on-post'], true),
  app('koa without @koa/cors', [results], ['preflight/answers-options']),
  app('koa, a handler of every method before @koa/cors', [answering(200, {}), allow()], ['preflight/allows-published-origin', 'preflight/allows-authoring-origin']),
  app('koa, a body of null, which makes it 204', [allow(), answering(200, null)], ['delivery/status-is-200']),
  app('koa, allowHeaders without Content-Type', [allow({ allowHeaders: ['Authorization'] }), results], ['preflight/allows-content-type']),
  app('koa, one origin that does not depend on who asks', [cors({ origin: ORIGINS[0] ?? '' }), results], ['preflight/allows-authoring-origin']),
  app('koa, errors that keep no headers', [allow({ keepHeadersOnError: false }), results], ['retry/error-keeps-cors']),
];
