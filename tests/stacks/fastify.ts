import fastifyCors, { type FastifyCorsOptions } from '@fastify/cors';
import fastify, { type FastifyInstance } from 'fastify';
import { ORIGINS, PATH, running, stack, take } from './stack.ts';

const results = (app: FastifyInstance) => app.post(PATH, (request, reply) => { const { status, json } = take(request.body); return reply.code(status).send(json); });

const app = stack(async (build: (made: FastifyInstance) => Promise<unknown>) => {
  const made = fastify();
  await build(made);
  await made.listen({ host: '127.0.0.1', port: 0 });
  return { ...running(made.server), close: () => made.close() };
});
const withCors = (options: FastifyCorsOptions) => async (made: FastifyInstance) => { await made.register(fastifyCors, options); results(made); };

/** fastify 5 with @fastify/cors 11. Sources: @fastify/cors's README (options, "strictPreflight"), fastify's documentation of encapsulation and of reply.raw, failure-reasons 1, 8, 17, 25. */
export const fastifyStacks = [
  app('fastify, @fastify/cors', withCors({ origin: ORIGINS }), [], true),
  app('fastify, @fastify/cors with origin true', withCors({ origin: true }), []),
  app('fastify without @fastify/cors', (made) => Promise.resolve(results(made)), ['preflight/answers-options'], true),
  app('fastify, @fastify/cors in another plugin than the route', async (made) => { await made.register(async (child) => { await child.register(fastifyCors, { origin: ORIGINS }); }); results(made); }, ['delivery/allows-origin-on-post']),
  app('fastify, allowedHeaders without Content-Type', withCors({ origin: ORIGINS, allowedHeaders: ['Authorization'] }), ['preflight/allows-content-type']),
  app('fastify, one origin of the two', withCors({ origin: ORIGINS[0] ?? '' }), ['preflight/allows-authoring-origin']),
  app('fastify, preflights left to a route that is not there', withCors({ origin: ORIGINS, preflight: false }), ['preflight/answers-options']),
  app('fastify, reply.raw', async (made) => { await made.register(fastifyCors, { origin: ORIGINS }); made.post(PATH, (_request, reply) => { reply.hijack(); reply.raw.writeHead(200, { 'Content-Type': 'application/json' }).end('{}'); }); }, ['delivery/allows-origin-on-post']),
  app('fastify, 201 for a new result', async (made) => { await made.register(fastifyCors, { origin: ORIGINS }); made.post(PATH, (_request, reply) => reply.code(201).send({ stored: true })); }, ['delivery/status-is-200']),
];
