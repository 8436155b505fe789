import { createConnection } from 'node:net';
import type { Where } from './tls.ts';

/** A TLS record of two line ends: no HTTP, and yet a server of HTTP knows now that the request is over, and answers that it was a bad one. */
const RECORD = Buffer.from([0x16, 3, 1, 0, 4, 0x0d, 0x0a, 0x0d, 0x0a]);
/** Of HTTP before 1.0 too, which is a page and nothing else. */
const HTTP = /^\s*(HTTP\/|<!doctype html|<html)/i;

/** Whether a port that failed the handshake speaks HTTP without TLS. */
export function speaksPlainHttp({ address, port, timeoutMs }: Where): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: address, port }, () => { socket.write(RECORD); });
    const settle = (speaks: boolean) => {
      socket.destroy();
      resolve(speaks);
    };
    socket.setTimeout(timeoutMs, () => { settle(false); });
    socket.on('data', (first: Buffer) => { settle(HTTP.test(first.toString('latin1'))); });
    socket.on('error', () => { settle(false); });
    socket.on('close', () => { settle(false); });
  });
}
