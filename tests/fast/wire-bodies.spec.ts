/** Bodies through caps and codings, by real sockets. */
import { expect, test } from '@playwright/test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { decompress } from '../../simulator/engines/wire/decompress.ts';
import { exchangeByWire, type WireResult } from '../../simulator/engines/wire/exchange.ts';
import { head, startRaw, type RawFlaw } from '../receivers/raw.ts';

const MEGABYTE = 1024 * 1024;
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

async function post(flaw: RawFlaw, cap = MEGABYTE, ms = 1000): Promise<WireResult> {
  const server = await startRaw(flaw);
  const request = { requestId: 'r', role: 'request', hop: 0, method: 'POST', url: server.url, headers: [], body: '{}' } as const;
  return exchangeByWire(request, { timeoutMs: 1000, reads: () => ({ cap, ms }) }, performance.now()).finally(() => server.close());
}

test('a body up to the cap is read to its end, one byte more is too much', async () => {
  const sized = (bytes: number): RawFlaw => ({ post: (socket) => { socket.end(`${head({ 'Content-Length': String(bytes) })}\r\n${'x'.repeat(bytes)}`); } });
  expect((await post(sized(MEGABYTE))).body).toMatchObject({ end: 'ended', bytes: { length: MEGABYTE } });
  expect((await post(sized(MEGABYTE + 1))).body?.end).toBe('capped');
});

test('a gzip bomb stops at the cap', async () => {
  const bomb = gzipSync(Buffer.alloc(200 * MEGABYTE));
  const { body } = await post({ post: (socket) => { socket.write(`${head({ 'Content-Encoding': 'gzip', 'Content-Length': String(bomb.length) })}\r\n`); socket.end(bomb); } });
  expect(body?.end).toBe('capped');
  expect(body?.bytes.length).toBeLessThan(2 * MEGABYTE);
});

test('a body that pauses is silent, one that is cut is broken, and one out of frame is garbled', async () => {
  const then = (bytes: string, end: boolean): RawFlaw => ({ post: (socket) => { socket.write(bytes); if (end) socket.end(); } });
  expect((await post(then(`${head({ 'Content-Length': '9' })}\r\n{}`, false), MEGABYTE, 100)).body?.end).toBe('silent');
  expect((await post(then(`${head({ 'Content-Length': '9' })}\r\n{}`, true))).body?.end).toBe('broken');
  expect((await post(then(`${head({ 'Transfer-Encoding': 'chunked' })}\r\nzz\r\n{}`, true))).body?.end).toBe('garbled');
});

test('a connection that is closed at accept settles, without an answer', async () => {
  const { exchange, timedOut } = await post({ connection: (socket) => { socket.destroy(); } });
  expect(exchange.response).toBeNull();
  expect(exchange.error).toMatch(/^net::ERR_(EMPTY_RESPONSE|CONNECTION_RESET)$/);
  expect(timedOut).toBe(false);
});

const TEXT = '{"course":"of some length, so that something is left to cut"}';
const GZIP = gzipSync(TEXT);
const CODED: Readonly<Record<string, readonly [codings: string[], bytes: Uint8Array, text: string]>> = {
  gzip: [['gzip'], GZIP, TEXT],
  'gzip without its end': [['gzip'], GZIP.subarray(0, -8), TEXT],
  'gzip with a wrong checksum': [['x-gzip'], Buffer.concat([GZIP.subarray(0, -8), Buffer.alloc(8)]), TEXT],
  'gzip with bytes behind it': [['gzip'], Buffer.concat([GZIP, Buffer.from('more')]), TEXT],
  'gzip with a file name': [['gzip'], Buffer.concat([GZIP.subarray(0, 3), Buffer.from([8]), GZIP.subarray(4, 10), Buffer.from('name\0'), GZIP.subarray(10)]), TEXT],
  'a second gzip behind the first': [['gzip'], Buffer.concat([GZIP, GZIP]), TEXT],
  deflate: [['deflate'], deflateSync(TEXT), TEXT],
  'deflate without its header': [['deflate'], deflateRawSync(TEXT), TEXT],
  brotli: [['br'], brotliCompressSync(TEXT), TEXT],
  'gzip in brotli': [['gzip', 'br'], brotliCompressSync(GZIP), TEXT],
  'a coding that nobody knows': [['rot13', 'gzip'], Buffer.from(TEXT), TEXT],
  nothing: [['gzip'], Buffer.alloc(0), ''],
};

for (const [what, [codings, bytes, expected]] of Object.entries(CODED)) {
  test(`${what} is read as a browser reads it`, async () => {
    const reading = await decompress(bytes, codings, MEGABYTE);
    expect({ ...reading, bytes: text(reading.bytes) }).toEqual({ end: 'ended', bytes: expected });
  });
}

test('bytes that are no gzip are a broken body', async () => {
  expect((await decompress(Buffer.from(TEXT), ['gzip'], MEGABYTE)).end).toBe('broken');
});
