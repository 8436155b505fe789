/** Names, and connections before a byte of HTTP. */
import type { Socket } from 'node:net';
import { receiver as blackHole } from '../receivers/black-hole.ts';
import { drip, flood } from '../receivers/raw.ts';
import { receiver as refusedPort } from '../receivers/refused-port.ts';
import { knownKinds, rawKinds, type Hostile } from './kind.ts';

const nowhere = (what: string, host: string, more: Pick<Hostile, 'sample'> = {}): Hostile =>
  ({ what, layer: 'DNS', ...more, start: () => Promise.resolve({ url: `https://${host}/results`, close: () => Promise.resolve() }) });
const tcp = rawKinds('TCP');
const known = knownKinds('TCP');
const take = (connection: (socket: Socket) => void) => ({ connection });

export const network: readonly Hostile[] = [
  nowhere('a name that nobody knows', 'nothing.invalid:8080', { sample: true }),
  nowhere('a label of 63 letters', `${'a'.repeat(63)}.invalid:8080`),
  nowhere('a name of 253 letters', `${'abcdefg.'.repeat(30)}invalid:8080`),
  nowhere('a name longer than names can be', `${'abcdefghi.'.repeat(40)}invalid:8080`),
  nowhere('a name in another script', 'пример.invalid:8080'),
  { what: 'nobody at the port', layer: 'TCP', start: () => refusedPort.start() },
  { what: 'a connection that nobody takes', layer: 'TCP', start: () => blackHole.start() },
  known('a close at accept', { sample: true }),
  tcp('a reset at accept', take((socket) => { socket.resetAndDestroy(); })),
  tcp('silence', take((socket) => { socket.resume(); })),
  tcp('nothing read, so that the other end has to wait', take((socket) => { socket.pause(); })),
  tcp('a banner before anybody asks', take((socket) => { socket.write('220 mail.example ESMTP\r\n'); socket.resume(); })),
  tcp('zeros without an end before anybody asks', take((socket) => { flood(socket, Buffer.alloc(65_536)); socket.resume(); })),
  tcp('a byte now and then before anybody asks', take((socket) => { drip(socket, () => 'H', 20); socket.resume(); })),
  tcp('a reset as soon as bytes come', take((socket) => { socket.once('data', () => { socket.resetAndDestroy(); }); })),
  tcp('the request sent back', take((socket) => { socket.pipe(socket); })),
];
