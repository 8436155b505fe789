/** Who keeps a server busy without asking it for anything, and whom the relay leads where. */
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { createInbox } from '../../receiver/inbox.ts';
import { listen, serve, shut } from '../../receiver/listening.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import { startRelay } from '../../simulator/relay/relay.ts';
import { bytesTo, statusesIn } from '../support/raw-bytes.ts';
import { resultWith, send } from './receiver-http.ts';

const LIMITS = { headMs: 40, requestMs: 80, checkMs: 10, connections: 5 };

/** Until the other side ends it. */
async function dawdle(port: number, first: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  let text = '';
  socket.on('data', (chunk: Buffer) => { text += chunk.toString('latin1'); });
  const drip = setInterval(() => { socket.write('x'); }, 5);
  socket.write(first);
  await new Promise((closed) => { socket.once('close', closed); });
  clearInterval(drip);
  return text;
}

test('a head or a body that comes byte by byte for too long ends the connection', async () => {
  const server = serve((request, response) => { request.resume().on('end', () => response.end('whole')); }, LIMITS);
  const port = await listen(server, 0, '127.0.0.1');
  for (const first of ['', 'POST / HTTP/1.1\r\nHost: x\r\nX: ', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n', 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n']) {
    expect(await dawdle(port, first)).not.toContain('whole');
  }
  await shut(server);
});

test('what is served has such limits, and more connections than it can hold are not taken', async () => {
  const inbox = createInbox('token', () => Promise.resolve([]));
  expect(inbox).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000, maxConnections: 1000 });
  const server = serve((_request, response) => { response.end(); }, LIMITS);
  const port = await listen(server, 0, '127.0.0.1');
  const sockets: Socket[] = [];
  for (let n = 0; n < LIMITS.connections; n += 1) {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    sockets.push(socket);
    await once(socket, 'connect');
  }
  expect(await bytesTo(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('');
  for (const socket of sockets) socket.destroy();
  await expect.poll(async () => statusesIn(await bytesTo(port, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'))).toEqual([200]);
  await shut(server);
});

test('a body without end is not read for ever, and the receiver goes on', async () => {
  const receiver = await startReceiver();
  const socket = connect(Number(new URL(receiver.url).port), '127.0.0.1').on('error', () => undefined);
  socket.write('POST /results HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n');
  const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(0x100000, 'x'), Buffer.from('\r\n')]);
  let sent = 0;
  const more = () => { while (!socket.destroyed && socket.write(chunk)) sent += 1; };
  socket.on('drain', () => { sent += 1; more(); });
  more();
  await new Promise((closed) => { socket.once('close', closed); });
  expect(sent).toBeLessThan(64);
  expect((await send(receiver.url, { body: resultWith() })).status).toBe(200);
  await receiver.close();
});

test('the relay leads to its one endpoint, whatever is asked of it', async () => {
  const asked: string[] = [];
  const endpoint = createServer((request, response) => { asked.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.host ?? ''}`); response.end('the endpoint'); });
  // Whoever answers here was not to be reached.
  const other = createServer((_request, response) => { response.end('somebody else'); });
  const [port, elsewhere] = [await listen(endpoint, 0, '127.0.0.1'), await listen(other, 0, '127.0.0.1')];
  const relay = await startRelay(`http://127.0.0.1:${port}/results`);
  try {
    const around = `127.0.0.1:${elsewhere}`;
    for (const bytes of [`GET http://${around}/ HTTP/1.1\r\nHost: ${around}\r\n\r\n`, `GET / HTTP/1.1\r\nHost: ${around}\r\n\r\n`, `CONNECT ${around} HTTP/1.1\r\nHost: ${around}\r\n\r\nGET / HTTP/1.1\r\nHost: ${around}\r\n\r\n`, `\x05\x01\x00\x05\x01\x00\x01\x7f\x00\x00\x01${String.fromCharCode(elsewhere >> 8, elsewhere & 255)}`, `\x04\x01${String.fromCharCode(elsewhere >> 8, elsewhere & 255)}\x7f\x00\x00\x01\x00`, `PROXY TCP4 127.0.0.1 127.0.0.1 1 ${elsewhere}\r\nGET / HTTP/1.1\r\nHost: ${around}\r\n\r\n`]) {
      expect(await bytesTo(relay.port, bytes)).not.toContain('somebody else');
    }
    expect(asked).toEqual([`GET http://${around}/ ${around}`, `GET / ${around}`]);
  } finally {
    await Promise.all([relay.close(), shut(endpoint), shut(other)]);
  }
});
