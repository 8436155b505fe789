import type { IncomingMessage, ServerResponse } from 'node:http';
import { listening, ORIGINS, PATH, stack, take } from './stack.ts';

type Headers = Readonly<Record<string, string>>;
interface Options { readonly preflight?: Headers | null; readonly post?: Headers; readonly bad?: Headers; readonly status?: number; readonly strict?: boolean }

const CORS = { 'Access-Control-Allow-Origin': '*' };
const WITH_HEADERS = { ...CORS, 'Access-Control-Allow-Headers': 'Content-Type' };

const app = stack(({ preflight = WITH_HEADERS, post = CORS, bad = post, status = 200, strict = false }: Options) => {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (preflight !== null && request.method === 'OPTIONS') { response.writeHead(204, preflight).end(); return; }
    if (request.method !== 'POST' || request.url !== PATH) { response.writeHead(404, CORS).end(); return; }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    let body: unknown;
    try { body = JSON.parse(Buffer.concat(chunks).toString()); } catch { body = undefined; }
    const taken = take(body);
    const refused = taken.status === 400 || (strict && request.headers['content-type'] !== 'application/json');
    const json = { ...(refused ? bad : post), 'Content-Type': 'application/json' };
    if (refused) response.writeHead(strict ? 415 : 400, json).end('{"error":"no result"}');
    else response.writeHead(status, json).end(status === 204 ? undefined : JSON.stringify(taken.json));
  };
  return listening((request, response) => { void answer(request, response); });
});

/** node:http alone. Sources: failure-reasons 1, 7, 8, 9, 16, 18, 25, 32. */
export const nodeStacks = [
  app('node:http, an OPTIONS branch and CORS on every answer', {}, [], true),
  app('node:http without an OPTIONS branch', { preflight: null }, ['preflight/answers-options'], true),
  app('node:http, CORS on OPTIONS alone', { post: {} }, ['delivery/allows-origin-on-post']),
  app('node:http, CORS on POST alone', { preflight: {} }, ['preflight/allows-published-origin', 'preflight/allows-authoring-origin']),
  app('node:http, no Access-Control-Allow-Headers', { preflight: CORS }, ['preflight/allows-content-type']),
  app('node:http, Access-Control-Allow-Headers without a comma', { preflight: { ...CORS, 'Access-Control-Allow-Headers': 'Accept Content-Type' } }, ['preflight/allow-headers-well-formed']),
  app('node:http, both origins in one header', { preflight: { ...WITH_HEADERS, 'Access-Control-Allow-Origin': ORIGINS.join(', ') } }, ['preflight/one-allow-origin']),
  app('node:http, an origin with a slash', { preflight: { ...WITH_HEADERS, 'Access-Control-Allow-Origin': `${ORIGINS[0] ?? ''}/` } }, ['preflight/allows-published-origin', 'preflight/allows-authoring-origin']),
  app('node:http, 204', { status: 204 }, ['delivery/status-is-200']),
  app('node:http, 202', { status: 202 }, ['delivery/status-is-200']),
  app('node:http, Content-Type compared as text, and refused without CORS', { strict: true, bad: {} }, ['retry/error-keeps-cors']),
];
