/** HTTP/2 behind TLS that works: whole servers that misbehave, and frames by hand. */
import { constants, createSecureServer, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { Socket } from 'node:net';
import { served } from '../certificates.ts';
import { flood, startRaw } from '../receivers/raw.ts';
import type { Running } from '../receivers/receiver.ts';
import { leafOf, type Lab } from '../receivers/trusted.ts';
import type { Hostile } from './kind.ts';

const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' };
const GOOD = { ':status': 200, 'content-type': 'application/json', ...CORS };

/** Answers OPTIONS well; the POST is the flaw's. */
async function startHttp2(lab: Lab, flaw: (stream: ServerHttp2Stream) => void): Promise<Running> {
  const server = createSecureServer(await served(await leafOf(lab), lab.intermediate));
  const sessions = new Set<{ destroy(): void }>();
  server.on('session', (session) => { sessions.add(session); session.on('error', () => undefined).on('close', () => sessions.delete(session)); });
  server.on('stream', (stream, sent) => {
    stream.on('error', () => undefined);
    if (sent[':method'] === 'OPTIONS') stream.respond({ ':status': 204, ...CORS }, { endStream: true });
    else flaw(stream);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  return { url: `https://127.0.0.1:${port}/results`, close: () => new Promise((resolve) => { server.close(() => { resolve(); }); for (const session of sessions) session.destroy(); }) };
}

const server = (what: string, flaw: (stream: ServerHttp2Stream) => void, more: Pick<Hostile, 'sample' | 'harmless'> = {}): Hostile => ({ what, layer: 'HTTP/2', ...more, start: (lab) => startHttp2(lab, flaw) });
/** A frame: length, type, flags, stream, payload (RFC 9113, 4.1). */
const frame = (type: number, flags: number, stream: number, payload: Buffer = Buffer.alloc(0)) => Buffer.concat([Buffer.from([payload.length >> 16, payload.length >> 8, payload.length, type, flags, 0, 0, 0, stream]), payload]);
const SETTINGS = frame(4, 0, 0);
const byHand = (what: string, connection: (socket: Socket) => void): Hostile => ({
  what, layer: 'HTTP/2', start: async (lab) => startRaw({ connection }, { tls: { ...(await served(await leafOf(lab), lab.intermediate)), ALPNProtocols: ['h2'] } }),
});

export const http2: readonly Hostile[] = [
  server('a stream refused again and again', (stream) => { stream.close(constants.NGHTTP2_REFUSED_STREAM); }),
  server('a stream reset behind its headers', (stream) => { stream.respond(GOOD); stream.close(constants.NGHTTP2_INTERNAL_ERROR); }, { harmless: true }),
  server('an endless body by DATA frames', (stream) => {
    stream.respond(GOOD);
    const piece = Buffer.alloc(65_536, 'x');
    const more = () => { while (!stream.destroyed && stream.write(piece)); };
    stream.on('drain', () => { setImmediate(more); });
    more();
  }, { sample: true }),
  server('a GOAWAY instead of an answer', (stream) => { stream.session?.goaway(constants.NGHTTP2_ENHANCE_YOUR_CALM); }),
  server('the session destroyed at the POST', (stream) => { stream.session?.destroy(); }),
  server('silence to the POST', (stream) => { stream.resume(); }),
  server('a thousand headers', (stream) => { stream.respond({ ...GOOD, ...Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`x-${n}`, 'v'])) }); stream.end('{}'); }, { harmless: true }),
  byHand('garbage where frames are expected', (socket) => { socket.write(Buffer.alloc(4096, 0xaa)); socket.resume(); }),
  byHand('HTTP/1.1 where frames are expected', (socket) => { socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'); }),
  byHand('SETTINGS without an end', (socket) => { flood(socket, SETTINGS); socket.resume(); }),
  byHand('PINGs without an end', (socket) => { socket.write(SETTINGS); flood(socket, frame(6, 0, 0, Buffer.alloc(8))); socket.resume(); }),
  byHand('CONTINUATIONs without an end', (socket) => { socket.write(Buffer.concat([SETTINGS, frame(1, 0, 1, Buffer.from([0x88]))])); flood(socket, frame(9, 0, 1, Buffer.alloc(16_000))); socket.resume(); }),
  byHand('a frame larger than was agreed', (socket) => { socket.write(Buffer.concat([SETTINGS, frame(0, 0, 1, Buffer.alloc(1_000_000))])); socket.resume(); }),
];
