/** One HTTP request by a raw client, recorded as a browser's would be. Never Node's fetch: on a server that closes at accept it never settles. */
import http from 'node:http';
import https from 'node:https';
import type { TLSSocket } from 'node:tls';
import type { Exchange, Header, Tls } from '../../../generated/types.ts';
import { readBody, type Reading } from './body.ts';
import { errorCode } from './error-code.ts';

export interface WireRequest {
  readonly requestId: string;
  readonly role: Exchange['role'];
  readonly hop: number;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body: string | null;
}

export interface WireOptions {
  /** Milliseconds to the answer's headers. */
  readonly timeoutMs: number;
  /** Bytes and milliseconds of body to read. */
  readonly cap: number;
  readonly bodyMs: number;
  readonly agent?: http.Agent;
}

export interface WireResult {
  readonly exchange: Exchange;
  /** null where no answer came. */
  readonly body: Reading | null;
  readonly timedOut: boolean;
}

/** As Chromium: beyond it an answer's head is refused. */
const MAX_HEAD = 256 * 1024;

/** Plays one request; `zero` is the attempt's beginning (performance.now). Network errors are in the exchange, never thrown. */
export async function exchangeByWire(request: WireRequest, options: WireOptions, zero: number): Promise<WireResult> {
  const start = performance.now() - zero;
  const base = { requestId: request.requestId, role: request.role, hop: request.hop, request: { method: request.method, url: request.url, headers: [...request.headers] }, blocked: null, cors: null };
  const timing = (headers: number | null) => ({ start, headers, end: performance.now() - zero });
  const asked = await ask(request, options);
  if (!('message' in asked)) {
    const { error, timedOut, onWire } = asked;
    return { exchange: { ...base, onWire, response: null, error, tls: null, timing: timing(null) }, body: null, timedOut };
  }
  const headersAt = performance.now() - zero;
  const { message } = asked;
  const { remoteAddress, remotePort } = message.socket;
  const tls = tlsOf(message.socket);
  const body = await readBody(message, options.cap, options.bodyMs);
  return {
    exchange: {
      ...base,
      onWire: true,
      response: {
        status: message.statusCode ?? 0,
        statusText: message.statusMessage ?? '',
        headers: pairs(message.rawHeaders),
        protocol: `http/${message.httpVersion}`,
        remoteAddress: remoteAddress === undefined ? null : `${remoteAddress}:${remotePort ?? ''}`,
        body: { state: 'unobserved', why: 'not-read' },
      },
      error: null,
      tls,
      timing: timing(headersAt),
    },
    body,
    timedOut: false,
  };
}

type Asked = { message: http.IncomingMessage } | { error: string | null; timedOut: boolean; onWire: boolean };

function ask({ method, url, headers, body }: WireRequest, { timeoutMs, agent }: WireOptions): Promise<Asked> {
  return new Promise((resolve) => {
    const secure = url.startsWith('https:');
    const raw = Object.fromEntries([...headers, ...(body === null ? [] : [['Content-Length', String(Buffer.byteLength(body))] as Header])]);
    const request = (secure ? https : http).request(url, { method, headers: raw, maxHeaderSize: MAX_HEAD, ...(agent === undefined ? { agent: false } : { agent }) });
    let onWire = false;
    let readBefore = 0;
    request.on('socket', (socket) => { readBefore = socket.bytesRead; });
    const switched = () => resolve({ error: 'unpredictable:101 Switching Protocols', timedOut: false, onWire });
    const timer = setTimeout(() => {
      resolve({ error: null, timedOut: true, onWire });
      request.destroy();
    }, timeoutMs);
    request.on('finish', () => { onWire = true; });
    request.on('response', (message) => {
      clearTimeout(timer);
      if (message.statusCode === 101) { switched(); message.destroy(); } else resolve({ message });
    });
    // Neither answers what was asked: a POST asks for no upgrade and no tunnel.
    request.on('upgrade', (_message, socket) => { clearTimeout(timer); socket.destroy(); switched(); });
    request.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      resolve({ error: errorCode(error, secure, (request.socket?.bytesRead ?? 0) - readBefore), timedOut: false, onWire });
    });
    request.end(body ?? undefined);
  });
}

function pairs(raw: readonly string[]): Header[] {
  const headers: Header[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) headers.push([raw[index] ?? '', raw[index + 1] ?? '']);
  return headers;
}

function tlsOf(socket: http.IncomingMessage['socket']): Tls | null {
  if (!('getPeerCertificate' in socket)) return null;
  const secure = socket as TLSSocket;
  const { subject, issuer, valid_from: from, valid_to: to } = secure.getPeerCertificate();
  return { protocol: secure.getProtocol() ?? '', cipher: secure.getCipher().name, subject: String(subject.CN ?? ''), issuer: String(issuer.CN ?? ''), validFrom: new Date(from).toISOString(), validTo: new Date(to).toISOString() };
}
