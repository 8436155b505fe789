/** Handshakes that go wrong, or go right and then wrong. */
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { issue, served, type Wish } from '../certificates.ts';
import { drip, flood, startRaw, type RawFlaw } from '../receivers/raw.ts';
import type { Running } from '../receivers/receiver.ts';
import { leafOf, type Lab } from '../receivers/trusted.ts';
import type { Hostile } from './kind.ts';

/** A listener that speaks as it likes where TLS is expected. */
const untrue = (what: string, connection: (socket: Socket) => void, more: Pick<Hostile, 'sample'> = {}): Hostile => ({
  what, layer: 'TLS', ...more,
  start: async () => { const { url, close } = await startRaw({ connection }); return { url: url.replace('http:', 'https:'), close }; },
});

/** TLS that works but for what is wished, and a flaw behind it. */
const wished = (what: string, { wish, tls, flaw = {}, sent }: { wish?: Partial<Wish>; tls?: TlsOptions; flaw?: RawFlaw; sent?: (lab: Lab) => Promise<Running> }): Hostile => ({
  what, layer: 'TLS',
  start: async (lab) => (sent === undefined ? startRaw(flaw, { tls: { ...(await served(await leafOf(lab, wish), lab.intermediate)), ...tls } }) : sent(lab)),
});

const afterHello = (write: (socket: Socket) => void) => (socket: Socket) => { socket.once('data', () => { write(socket); }); };
/** A record of a handshake: type 22, version 1.2, a length. */
const RECORD = Buffer.from([22, 3, 3, 0x40, 0]);

export const tls: readonly Hostile[] = [
  untrue('a handshake that is never answered', (socket) => { socket.resume(); }, { sample: true }),
  untrue('plain HTTP where TLS is expected', afterHello((socket) => { socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'); })),
  untrue('a close behind the hello', afterHello((socket) => { socket.end(); })),
  untrue('a reset behind the hello', afterHello((socket) => { socket.resetAndDestroy(); })),
  untrue('an alert', afterHello((socket) => { socket.end(Buffer.from([21, 3, 3, 0, 2, 2, 40])); })),
  untrue('alerts without an end', afterHello((socket) => { flood(socket, Buffer.from([21, 3, 3, 0, 2, 1, 90])); })),
  untrue('a record that promises more than comes', afterHello((socket) => { socket.write(RECORD); })),
  untrue('records of noise without an end', afterHello((socket) => { flood(socket, Buffer.concat([RECORD, randomBytes(16_384)])); })),
  untrue('a handshake of a byte now and then', afterHello((socket) => { drip(socket, () => Buffer.from([22]), 20); })),
  { what: 'a certificate that it signed itself', layer: 'TLS', start: async () => startRaw({}, { tls: await served(await issue({ name: 'hookproof test', hosts: ['127.0.0.1'] })) }) },
  wished('a certificate of yesterday', { wish: { from: -9, to: -1 } }),
  wished('a certificate for a thousand other names', { wish: { hosts: Array.from({ length: 1000 }, (_, n) => `other-${n}.example`) } }),
  wished('TLS 1.0 alone', { tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } }),
  wished('a certificate asked for', { tls: { requestCert: true, rejectUnauthorized: true } }),
  wished('a protocol that nobody speaks', { tls: { ALPNProtocols: ['smtp'] } }),
  wished('a close behind the handshake', { flaw: { connection: (socket) => { socket.end(); } } }),
];
