import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { ORIGINS, PATH, running, stack, take } from './stack.ts';

const allow = (more: Partial<Parameters<typeof cors>[0]> = {}) => cors({ origin: ORIGINS, ...more });
const results = (app: Hono) => app.post(PATH, async (context) => { const { status, json } = take(await context.req.json().catch(() => undefined)); return context.json(json, status); });

const app = stack(async (build: (made: Hono) => void) => {
  const made = new Hono();
  build(made);
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => { const one = serve({ fetch: made.fetch, hostname: '127.0.0.1', port: 0 }, () => { resolve(one); }); });
  if (!('closeAllConnections' in server)) throw new Error('Failed to start hono: its server is not one of HTTP/1.1.');
  return running(server);
});

/** hono 4 on @hono/node-server 2. Sources: hono's documentation of its CORS middleware ("cors should be called before the route") and of routing, failure-reasons 1, 2, 8, 17, 25. */
export const honoStacks = [
  app('hono, cors for every path', (made) => { made.use('*', allow()); results(made); }, [], true),
  app('hono, cors for this path', (made) => { made.use(PATH, allow()); results(made); }, []),
  app('hono, cors for the paths below', (made) => { made.use('/api/*', allow()); results(made); }, ['preflight/answers-options'], true),
  app('hono, cors after the route', (made) => { results(made); made.use('*', allow()); }, ['delivery/allows-origin-on-post']),
  app('hono, cors in app.post alone', (made) => { made.post(PATH, allow(), (context) => context.json({ stored: true })); }, ['preflight/answers-options']),
  app('hono, allowHeaders without Content-Type', (made) => { made.use('*', allow({ allowHeaders: ['Authorization'] })); results(made); }, ['preflight/allows-content-type']),
  app('hono, an origin with a slash', (made) => { made.use('*', cors({ origin: ORIGINS.map((origin) => `${origin}/`) })); results(made); }, ['preflight/allows-published-origin', 'preflight/allows-authoring-origin']),
  app('hono, context.body(null, 204)', (made) => { made.use('*', allow()); made.post(PATH, (context) => context.body(null, 204)); }, ['delivery/status-is-200']),
  app('hono, a redirect to the slash', (made) => { made.use('*', allow()); made.post(PATH, (context) => context.redirect(`${PATH}/`, 301)); made.get(`${PATH}/`, (context) => context.json({})); }, ['delivery/body-not-lost-by-redirect']),
];
