/** One HTTP request by a raw client, recorded as a browser's would be. Never Node's fetch: on a server that closes at accept it never settles. */
import http from 'node:http';
import https from 'node:https';
import type { PeerCertificate, TLSSocket } from 'node:tls';
import type { Exchange, Header, Tls } from '../../../generated/types.ts';
import { NOTHING, readBody, type Reading } from './body.ts';
import { errorCode } from './error-code.ts';
import { isLocalhost } from '../../loopback.ts';
import { lookupLocalhost } from './localhost.ts';

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
  /** Bytes and milliseconds of body to read; null where nobody would read one. */
  readonly reads: (status: number, headers: readonly Header[]) => { cap: number; ms: number } | null;
  readonly agent?: http.Agent;
}

export interface WireResult {
  readonly exchange: Exchange;
  /** null where no answer came. */
  readonly body: Reading | null;
  readonly timedOut: boolean;
}

/** As Chromium: beyond it an answer's head is refused. */
export const MAX_HEAD = 256 * 1024;

/** Plays one request; `zero` is the attempt's beginning (performance.now). Network errors are in the exchange, never thrown. */
export async function exchangeByWire(request: WireRequest, options: WireOptions, zero: number): Promise<WireResult> {
  const start = performance.now() - zero;
  const timing = (headers: number | null) => ({ start, headers, end: performance.now() - zero });
  const asked = await ask(request, options);
  if (!('message' in asked)) {
    const { error, timedOut, onWire } = asked;
    return { exchange: unsent(request, { onWire, error, timing: timing(null) }), body: null, timedOut };
  }
  const headersAt = performance.now() - zero;
  const { message } = asked;
  const { remoteAddress, remotePort } = message.socket;
  const tls = tlsOf(message.socket);
  const status = message.statusCode ?? 0;
  const headers = pairs(message.rawHeaders);
  const reads = options.reads(status, headers);
  const body = reads === null ? NOTHING : await readBody(message, reads.cap, reads.ms);
  if (reads === null) message.destroy();
  const response = {
    status,
    statusText: message.statusMessage ?? '',
    headers,
    protocol: `http/${message.httpVersion}`,
    remoteAddress: remoteAddress === undefined ? null : `${remoteAddress}:${remotePort ?? ''}`,
    body: { state: 'unobserved', why: 'not-read' },
  } as const;
  return { exchange: unsent(request, { onWire: true, response, tls, timing: timing(headersAt) }), body, timedOut: false };
}

/** A request as it was meant, with what is known of its fate. */
export function unsent({ requestId, role, hop, method, url, headers }: WireRequest, fate: Partial<Exchange>): Exchange {
  return { requestId, role, hop, request: { method, url, headers: [...headers] }, onWire: false, response: null, error: null, blocked: null, cors: null, tls: null, timing: { start: 0, headers: null, end: null }, ...fate };
}

type Asked = { message: http.IncomingMessage } | { error: string | null; timedOut: boolean; onWire: boolean };

function ask({ method, url, headers, body }: WireRequest, { timeoutMs, agent }: WireOptions): Promise<Asked> {
  return new Promise((resolve) => {
    const secure = url.startsWith('https:');
    const raw = Object.fromEntries([...headers, ...(body === null ? [] : [['Content-Length', String(Buffer.byteLength(body))] as Header])]);
    const request = (secure ? https : http).request(url, { method, headers: raw, maxHeaderSize: MAX_HEAD, ...(isLocalhost(new URL(url).hostname) ? { lookup: lookupLocalhost } : {}), ...(agent === undefined ? { agent: false } : { agent }) });
    // Node would drop what comes after the first thousand.
    request.maxHeadersCount = 0;
    let onWire = false;
    let answer: http.IncomingMessage | undefined;
    let readBefore = 0;
    request.on('socket', (socket) => {
      readBefore = socket.bytesRead;
      // The head is on its way as soon as there is a connection; a large body may never be, whole.
      if (!socket.connecting) onWire = true;
      else socket.once(secure ? 'secureConnect' : 'connect', () => { onWire = true; });
    });
    const switched = () => resolve({ error: 'unpredictable:101 Switching Protocols', timedOut: false, onWire });
    const timer = setTimeout(() => {
      resolve({ error: null, timedOut: true, onWire });
      request.destroy();
    }, timeoutMs);
    request.on('finish', () => { onWire = true; });
    request.on('response', (message) => {
      clearTimeout(timer);
      answer = message;
      if (message.statusCode === 101) { switched(); message.destroy(); } else resolve({ message });
    });
    // Neither answers what was asked: a POST asks for no upgrade and no tunnel.
    request.on('upgrade', (_message, socket) => { clearTimeout(timer); socket.destroy(); switched(); });
    request.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      // Behind the head, it is the body's error.
      if (answer?.complete === false) answer.destroy(error);
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
  const certificate = secure.getPeerCertificate() as Partial<PeerCertificate> | null;
  const { subject, issuer, valid_from: from, valid_to: to } = certificate ?? {};
  if (subject === undefined || issuer === undefined || from === undefined || to === undefined) return null;
  return { protocol: secure.getProtocol() ?? '', cipher: secure.getCipher().name, subject: String(subject.CN ?? ''), issuer: String(issuer.CN ?? ''), validFrom: new Date(from).toISOString(), validTo: new Date(to).toISOString() };
}
