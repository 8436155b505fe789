import { appendCorsHeaders, createApp, createRouter, eventHandler, handleCors, readBody, sendNoContent, setResponseStatus, toNodeListener, type App, type H3CorsOptions } from 'h3';
import { listening, ORIGINS, PATH, stack, take } from './stack.ts';

const OPTIONS: H3CorsOptions = { origin: ORIGINS, methods: ['POST'], preflight: { statusCode: 204 } };
const allow = (options: H3CorsOptions = OPTIONS) => eventHandler((event) => { if (handleCors(event, options)) return null; return undefined; });
const results = createRouter().post(PATH, eventHandler(async (event) => {
  const { status, json } = take(await readBody(event).catch((): unknown => undefined));
  setResponseStatus(event, status);
  return json;
}));

const app = stack((build: (made: App) => void) => {
  const made = createApp();
  build(made);
  return listening(toNodeListener(made));
});

/** h3 1, which nitro and nuxt are built on. Sources: h3's documentation of handleCors and appendCorsHeaders, failure-reasons 1, 2, 7, 8. */
export const h3Stacks = [
  app('h3, handleCors before the router', (made) => { made.use(allow()).use(results); }, [], true),
  app('h3 without handleCors', (made) => { made.use(results); }, ['preflight/answers-options']),
  app('h3, appendCorsHeaders without handleCors', (made) => { made.use(eventHandler((event) => { appendCorsHeaders(event, OPTIONS); })).use(results); }, ['preflight/answers-options'], true),
  app('h3, handleCors after the router', (made) => { made.use(results).use(allow()); }, ['delivery/allows-origin-on-post']),
  app('h3, allowHeaders without Content-Type', (made) => { made.use(allow({ ...OPTIONS, allowHeaders: ['Authorization'] })).use(results); }, ['preflight/allows-content-type']),
  app('h3, sendNoContent', (made) => { made.use(allow()).use(createRouter().post(PATH, eventHandler((event) => sendNoContent(event)))); }, ['delivery/status-is-200']),
];
