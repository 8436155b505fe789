import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import type { Answer } from '../../receiver/answer.ts';
import type { Fault } from '../../receiver/fault.ts';
import { allFaults, faultById } from '../../receiver/faults/index.ts';
import type { Arrival, Observer } from '../../receiver/observer.ts';
import { startReceiver, type Receiver } from '../../receiver/receiver.ts';
import { preflight, PUBLISHED, resultWith, send, test, type Sent } from './receiver-http.ts';

/** Everything that an observer is told, in order. */
class Diary implements Observer {
  readonly lines: string[] = [];
  readonly arrivals: Arrival[] = [];
  readonly bytes: Uint8Array[] = [];
  readonly answers: Answer[] = [];
  arrived(arrival: Arrival, bytes: Uint8Array): void {
    this.lines.push(`arrived ${arrival.id}`);
    this.arrivals.push(arrival);
    this.bytes.push(bytes);
  }
  answered(id: number, answer: Answer): void {
    this.lines.push(`answered ${id}`);
    this.answers.push(answer);
  }
  gone(id: number): void {
    this.lines.push(`gone ${id}`);
  }
}

async function whileObserved(fault: Fault | undefined, body: (receiver: Receiver, diary: Diary) => Promise<void>): Promise<void> {
  const diary = new Diary();
  const receiver = await startReceiver({ fault, observer: diary });
  try {
    await body(receiver, diary);
  } finally {
    await receiver.close();
  }
}

test('a request is told of as it came, and its answer as it went', async () => {
  await whileObserved(undefined, async (receiver, diary) => {
    const body = resultWith();
    const seen = await send(`${receiver.url}?key=1`, { body, headers: { 'Content-Type': 'application/json', 'X-Odd': 'Ab' } });
    await expect.poll(() => diary.lines).toEqual(['arrived 1', 'answered 1']);
    expect(diary.arrivals).toEqual([{
      id: 1, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), method: 'POST', url: '/results?key=1', origin: PUBLISHED,
      headers: [['Origin', PUBLISHED], ['Content-Type', 'application/json'], ['X-Odd', 'Ab'], ['Host', new URL(receiver.url).host], ['Connection', 'close'], ['Content-Length', String(body.length)]],
      body, bytes: body.length, unreadable: null, fault: null,
    }]);
    const [answer] = diary.answers;
    expect([answer?.status, answer?.body]).toEqual([200, seen.body]);
    const ofTheServer = ['date', 'connection'];
    expect(answer?.headers.map(([name, value]) => [name.toLowerCase(), value])).toEqual(seen.headers.filter(([name]) => !ofTheServer.includes(name)));
  });
});

const LARGE = 'ü'.repeat(70_000);
const json = { 'Content-Type': 'application/json' };
const shapes: readonly [what: string, path: string, sent: Sent, told: Partial<Arrival>][] = [
  ['a preflight', '', { method: 'OPTIONS', headers: { 'Access-Control-Request-Method': 'POST' } }, { method: 'OPTIONS', body: '', bytes: 0 }],
  ['GET', '', { method: 'GET' }, { method: 'GET', body: '', bytes: 0 }],
  ['a PUT with a body', '', { method: 'PUT', body: 'x' }, { method: 'PUT', body: 'x' }],
  ['a POST without a body', '', {}, { body: '', bytes: 0 }],
  ['a POST at another path', '/elsewhere', { body: resultWith() }, { url: '/results/elsewhere', body: resultWith() }],
  ['a POST by another host name', '', { body: 'x', headers: { ...json, Host: 'rebound.example.com' } }, { body: 'x' }],
  ['a form', '', { body: 'a=b', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, { body: 'a=b' }],
  ['an escape that is none', '/%zz', { body: 'x' }, { url: '/results/%zz', body: 'x' }],
  ['a body with a byte order mark', '', { body: '\ufeff{}' }, { body: '{}', bytes: 5 }],
  ['a body that is not UTF-8', '', { body: Buffer.from('ü', 'latin1'), headers: json }, { body: null, bytes: 1, unreadable: null }],
  ['a body beyond the limit', '', { body: LARGE }, { body: 'ü'.repeat(32_768), bytes: 140_000, unreadable: 'too-large' }],
  ['a body cut within a character', '', { body: `x${LARGE}` }, { body: `x${'ü'.repeat(32_767)}`, bytes: 140_001, unreadable: 'too-large' }],
  ['gzip', '', { body: gzipSync(resultWith()), headers: { ...json, 'Content-Encoding': 'gzip' } }, { body: resultWith(), bytes: gzipSync(resultWith()).length, unreadable: null }],
  ['a small gzip of a large body', '', { body: gzipSync('x'.repeat(2_000_000)), headers: { ...json, 'Content-Encoding': 'gzip' } }, { body: null, unreadable: 'too-large' }],
  ['gzip that is none', '', { body: 'plain', headers: { ...json, 'Content-Encoding': 'gzip' } }, { body: 'plain', unreadable: 'not-decodable' }],
  ['an unknown encoding', '', { body: 'plain', headers: { ...json, 'Content-Encoding': 'zip' } }, { body: 'plain', unreadable: 'unknown-encoding' }],
];
for (const [what, path, sent, told] of shapes) {
  test(`${what} is observed`, async () => {
    await whileObserved(undefined, async (receiver, diary) => {
      const seen = await send(receiver.url + path, sent);
      await expect.poll(() => diary.lines).toEqual(['arrived 1', 'answered 1']);
      expect(diary.arrivals).toEqual([expect.objectContaining({ method: 'POST', origin: PUBLISHED, unreadable: null, fault: null, ...told })]);
      expect(diary.answers).toEqual([expect.objectContaining({ status: seen.status, body: seen.body })]);
    });
  });
}

test('the bytes are those of the wire, up to the limit', async () => {
  await whileObserved(undefined, async (receiver, diary) => {
    for (const body of [Buffer.from([0, 255, 128]), gzipSync('{}')]) await send(receiver.url, { body, headers: { ...json, 'Content-Encoding': 'gzip' } });
    await send(receiver.url, { body: LARGE });
    expect(diary.bytes.map((bytes) => Buffer.from(bytes))).toEqual([Buffer.from([0, 255, 128]), gzipSync('{}'), Buffer.from(LARGE).subarray(0, 65_536)]);
  });
});

test('a 204 and an answer to HEAD are told without a body', async () => {
  await whileObserved(undefined, async (receiver, diary) => {
    await preflight(receiver.url);
    await send(receiver.url, { method: 'HEAD' });
    await expect.poll(() => diary.answers.map(({ status, body }) => [status, body])).toEqual([[204, ''], [405, '']]);
  });
});

const POSTED = { method: 'POST', url: '/results', origin: PUBLISHED, body: resultWith(), bytes: resultWith().length, unreadable: null };
for (const fault of allFaults) {
  test(`${fault.id} changes nothing of what is observed`, { tag: '@slow' }, async () => {
    await whileObserved(fault, async (receiver, diary) => {
      const url = new URL(receiver.url).pathname;
      const ended = Promise.allSettled([preflight(receiver.url), send(receiver.url, { body: resultWith() })]);
      await expect.poll(() => diary.arrivals).toHaveLength(2);
      const posted = diary.arrivals.find(({ method }) => method === 'POST');
      expect(posted).toMatchObject({ ...POSTED, url, fault: fault.id });
      expect(diary.arrivals.find(({ method }) => method === 'OPTIONS')).toMatchObject({ url, origin: PUBLISHED, body: '', fault: fault.id });
      if (!fault.id.endsWith('-hang')) await ended;
    });
  });
}

for (const [id, ask] of [['options-hang', preflight], ['post-hang', (url: string) => send(url, { body: resultWith() })]] as const) {
  test(`with ${id} a request arrives, is not answered, and is gone when its client goes`, async () => {
    await whileObserved(faultById(id), async (receiver, diary) => {
      const { port, host } = new URL(receiver.url);
      const socket = connect(Number(port), '127.0.0.1');
      const body = resultWith();
      socket.write(id === 'options-hang'
        ? `OPTIONS /results HTTP/1.1\r\nHost: ${host}\r\n\r\n`
        : `POST /results HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      await expect.poll(() => diary.lines).toEqual(['arrived 1']);
      // Whatever does not hang is answered meanwhile.
      await (id === 'options-hang' ? send(receiver.url, { body }) : preflight(receiver.url));
      await expect.poll(() => diary.lines).toEqual(['arrived 1', 'arrived 2', 'answered 2']);
      socket.destroy();
      await expect.poll(() => diary.lines).toEqual(['arrived 1', 'arrived 2', 'answered 2', 'gone 1']);
      // One more that hangs: closing the receiver ends it.
      const refused = expect(ask(receiver.url)).rejects.toThrow('socket hang up');
      await expect.poll(() => diary.lines.at(-1)).toBe('arrived 3');
      await receiver.close();
      await refused;
      await expect.poll(() => diary.lines.at(-1)).toBe('gone 3');
    });
  });
}

test('a body that breaks off is observed as far as it came, stored never, and gone', async () => {
  await whileObserved(undefined, async (receiver, diary) => {
    const { port, host } = new URL(receiver.url);
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(`POST /results HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n${resultWith()}`);
    // Its first bytes were read when another's whole body was.
    await send(receiver.url, { body: resultWith({ learnerId: 'other@example.com' }) });
    socket.destroy();
    await expect.poll(() => diary.lines).toEqual(['arrived 1', 'answered 1', 'arrived 2', 'gone 2']);
    expect(diary.arrivals[1]).toMatchObject({ body: resultWith(), bytes: resultWith().length, unreadable: 'broken-off' });
    expect(await receiver.results()).toMatchObject([{ learnerId: 'other@example.com' }]);
  });
});
