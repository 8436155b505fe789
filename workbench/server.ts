/** The same page and state on a loopback address, to look at where the browser has no window. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { asksForItself, bringsBody } from '../receiver/who-asks.ts';
import { isOwnRequest } from '../receiver/host-check.ts';
import { listen, serve, shut } from '../receiver/listening.ts';
import type { Command } from './command.ts';
import { LOOPBACK_CSP } from './documents.ts';
import { parseCommand } from './session/parse-command.ts';
import type { Push } from './state.ts';

const LOOPBACK = '127.0.0.1';
/** A command is a few words; a field's value may be longer. */
const LARGEST_COMMAND = 64 * 1024;

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': LOOPBACK_CSP,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

export interface PageSource {
  /** The document, with the state as it is now. */
  document(): string;
  readonly script: string;
  readonly style: string;
  subscribe(listener: (push: Push) => void): () => void;
  /** For a page that comes or comes back: all it needs. */
  first(): Push;
  command(command: Command): Promise<void>;
}

export interface PageServer { readonly url: string; close(): Promise<void> }

/** Serves on loopback, below a token that nobody can guess. Throws where the port cannot be had. */
export async function startPageServer(source: PageSource, port = 0): Promise<PageServer> {
  const base = `/${randomBytes(16).toString('hex')}/`;
  const server = serve((request, response) => {
    void answer(request, response, base, source).catch(() => { response.destroy(); });
  });
  const url = `http://${LOOPBACK}:${await listen(server, port, LOOPBACK)}${base}`;
  return {
    url,
    close: () => {
      // Event streams never end by themselves.
      server.closeAllConnections();
      return shut(server);
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, base: string, source: PageSource): Promise<void> {
  const { method = '', url = '' } = request;
  const say = (status: number, type: string, body: string) => {
    response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8`, 'Content-Length': Buffer.byteLength(body) });
    response.end(method === 'HEAD' ? undefined : body);
  };
  const refuse = (status: number, words: string) => { say(status, 'text/plain', `${words}\n`); };
  if (!isOwnRequest(request)) { refuse(421, 'This page answers to loopback names and its own port only.'); return; }
  if (!asksForItself(request)) { refuse(403, 'Other pages may not ask.'); return; }
  const [path = ''] = url.split('?');
  if (!path.startsWith(base)) { refuse(404, 'Nothing is here. Open the address that hookproof simulate printed.'); return; }
  const name = path.slice(base.length);
  if (name === 'commands') {
    if (method !== 'POST') { refuse(405, 'Commands are POSTed.'); return; }
    await takeCommand(request, source, refuse, () => { response.writeHead(204, HEADERS).end(); });
    return;
  }
  if (method !== 'GET' && method !== 'HEAD') { refuse(405, 'This is read only.'); return; }
  if (bringsBody(request)) { refuse(400, 'Who reads sends no body.'); return; }
  switch (name) {
    case '': say(200, 'text/html', source.document()); return;
    case 'page.js': say(200, 'text/javascript', source.script); return;
    case 'style.css': say(200, 'text/css', source.style); return;
    case 'events': stream(request, response, source); return;
    default: refuse(404, 'Nothing is here.');
  }
}

/** Only our own page: the token is in its address, the header cannot be set across origins without a preflight that nobody answers. */
async function takeCommand(request: IncomingMessage, source: PageSource, refuse: (status: number, words: string) => void, accept: () => void): Promise<void> {
  const { origin, host } = request.headers;
  if (request.headers['x-hookproof-page'] !== '1' || (origin !== undefined && origin !== `http://${host ?? ''}`)) { refuse(403, 'Only the page itself may send commands.'); return; }
  const text = await textOf(request);
  if (text === null) { refuse(413, `A command has at most ${LARGEST_COMMAND / 1024} kB.`); return; }
  let command: Command;
  try {
    command = parseCommand(jsonOf(text));
  } catch (error) {
    refuse(400, error instanceof Error ? error.message : String(error));
    return;
  }
  // What comes of it is told by the events.
  void source.command(command);
  accept();
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('Failed to do what the page asks: it is no JSON. Reload the page.', { cause });
  }
}

async function textOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_COMMAND) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Server-sent events (HTML standard, 9.2): one push each. A page that cannot keep up gets the newest state when it can. */
function stream(request: IncomingMessage, response: ServerResponse, source: PageSource): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' });
  const send = (push: Push) => response.write(`data: ${JSON.stringify(push)}\n\n`);
  let full = !send(source.first());
  let behind = false;
  const stop = source.subscribe((push) => {
    if (full) behind = true;
    else full = !send(push);
  });
  response.on('drain', () => {
    // Only who missed something: the state itself fills the pipe, and would be sent for ever.
    full = behind && !send(source.first());
    behind = false;
  });
  request.on('close', stop);
}
