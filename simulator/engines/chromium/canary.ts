/** Proof, before each run, that this browser asks before it sends, and that it refuses a certificate that nobody vouches for. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:https';
import type { Sighting } from '../../engine.ts';
import { selfSigned } from './self-signed.ts';

export class CanaryError extends Error {
  override readonly name = 'CanaryError';
  constructor(saw: string) {
    super(`Failed to trust this run: ${saw}. Start the browser without extensions, proxies and switches of your own, or name another one with HOOKPROOF_BROWSER.`);
  }
}

export interface Canary {
  readonly ports: readonly number[];
  /** Sends from one page; throws a CanaryError where the wire is not a learner's. `send` makes one attempt from that page. */
  test(name: string, send: (url: string) => Promise<Sighting>): Promise<void>;
  close(): Promise<void>;
}

/** What a canary's request needs beyond its URL. */
export const CANARY = { contentType: 'application/json', timeoutMs: 5000, successStatus: [200] };

/** Local servers: one that answers OPTIONS with 404, and for an https target one with a certificate of its own making. */
export async function startCanary(withTls: boolean): Promise<Canary> {
  const seen = new Map<string, { method: string; asked: string | null }[]>();
  // What somebody else on this machine asks for proves nothing of this browser.
  const secret = `/${randomBytes(16).toString('hex')}/`;
  const note = (request: IncomingMessage) => {
    if (request.url?.startsWith(secret) !== true) return;
    const asked = request.headers['access-control-request-headers'] ?? null;
    seen.set(request.url ?? '', [...(seen.get(request.url ?? '') ?? []), { method: request.method ?? '', asked }]);
  };
  const plain = createServer((request, response) => {
    note(request);
    response.writeHead(request.method === 'OPTIONS' ? 404 : 200, { 'Content-Length': 0 }).end();
  });
  const tls = withTls ? createTlsServer(await selfSigned('127.0.0.1'), (request, response) => {
    note(request);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*', 'Content-Length': 0 }).end();
  }) : null;
  const servers: Server[] = tls === null ? [plain] : [plain, tls];
  const ports = await Promise.all(servers.map(listen));

  return {
    ports,
    async test(name, send) {
      const path = `${secret}${encodeURIComponent(name)}`;
      const { page } = await send(`http://127.0.0.1:${ports[0] ?? 0}${path}`);
      const requests = seen.get(path) ?? [];
      const [first] = requests;
      if (requests.some(({ method }) => method === 'POST')) throw new CanaryError(`a POST reached a server whose OPTIONS answers 404 (${name})`);
      if (first?.method !== 'OPTIONS') throw new CanaryError(`no OPTIONS reached a local server (${name}; the page saw ${page?.error ?? page?.settled ?? 'nothing'})`);
      if (first.asked !== 'content-type') throw new CanaryError(`OPTIONS asked for the headers "${first.asked ?? ''}" instead of content-type alone (${name})`);
      if (tls === null) return;
      const { exchanges } = await send(`https://127.0.0.1:${ports[1] ?? 0}${path}`);
      if ((seen.get(path)?.length ?? 0) > requests.length) throw new CanaryError(`a request reached a server with a certificate that nobody vouches for (${name})`);
      const errors = exchanges.flatMap(({ error }) => error ?? []);
      if (!errors.some((error) => error.startsWith('net::ERR_CERT_'))) throw new CanaryError(`a certificate that nobody vouches for was not what the browser refused (${name}; it said ${errors.join(', ') || 'nothing'})`);
    },
    async close() {
      await Promise.all(servers.map((server) => new Promise<void>((resolve) => { server.close(() => resolve()); server.closeAllConnections(); })));
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
