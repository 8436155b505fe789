/** A server on a free loopback port that keeps what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen { readonly method: string; readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: string }
export type Handler = (request: Seen, response: ServerResponse) => void;
export interface Server { readonly url: string; readonly port: number; readonly seen: Seen[]; close(): Promise<void> }

export const CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Content-Type' };

/** Answers OPTIONS with CORS, everything else with 200 and {}. */
export const conforming: Handler = ({ method }, response) => {
  if (method === 'OPTIONS') response.writeHead(204, CORS).end();
  else response.writeHead(200, { ...CORS, 'Content-Type': 'application/json' }).end('{}');
};

/** As conforming, but for the POST. */
export const answering = (post: Handler): Handler => (request, response) => (request.method === 'OPTIONS' ? conforming : post)(request, response);

export async function startServer(handler: Handler = conforming): Promise<Server> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const one = { method: request.method ?? '', path: request.url ?? '', headers: pairs(request), body };
      seen.push(one);
      handler(one, response);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/results`,
    port,
    seen,
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Names as they came, in order. */
function pairs({ rawHeaders }: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) headers[(rawHeaders[index] ?? '').toLowerCase()] = rawHeaders[index + 1] ?? '';
  return headers;
}
