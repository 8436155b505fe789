import { connect } from 'node:net';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import type { Failure, RecordedReceiver } from '../../generated/types.ts';
import { startStandIn } from '../../workbench/repro/stand-in.ts';
import { AUTHORING, send, valuesOf } from './receiver-http.ts';
import { recorded } from './repro-plays.ts';

async function at<T>(receiver: RecordedReceiver, use: (url: string, port: number) => Promise<T>): Promise<T> {
  const standIn = await startStandIn(receiver);
  try {
    return await use(standIn.url, Number(new URL(standIn.url).port));
  } finally {
    await standIn.close();
  }
}

/** All bytes that the stand-in answers before it closes the connection. */
async function bytesAt(receiver: RecordedReceiver, request: (port: number) => string): Promise<string> {
  return at(receiver, async (_url, port) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => { chunks.push(chunk); });
    await once(socket, 'connect');
    socket.end(request(port));
    await once(socket, 'close');
    return Buffer.concat(chunks).toString('latin1');
  });
}

const post = (port: number, host = `127.0.0.1:${port}`) => `POST /results HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 2\r\n\r\n{}`;

test('an answer comes out with its headers in order, repeated ones repeated, and nothing added but a length', async () => {
  const receiver = recorded([{ request: { status: 418, headers: ['vary: Origin', 'Access-Control-Allow-Origin: *', 'Vary: Accept', 'Access-Control-Allow-Origin: *'], body: 'ü' } }]);
  expect(await bytesAt(receiver, post)).toBe("HTTP/1.1 418 I'm a Teapot\r\nvary: Origin\r\nAccess-Control-Allow-Origin: *\r\nVary: Accept\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\n\r\n\xc3\xbc");
});

test('each sender gets its own answer, and one that was not recorded gets the other’s', async () => {
  const receiver: RecordedReceiver = { kind: 'recorded', scheme: 'https', course: [{ request: { status: 201, headers: [] } }], checkUrl: [{ request: { status: 202, headers: [] } }] };
  await at(receiver, async (url) => {
    expect((await send(url)).status).toBe(201);
    expect((await send(url, { origin: 'https://lms.example' })).status).toBe(201);
    expect((await send(url, { origin: AUTHORING })).status).toBe(202);
  });
  await at(recorded(receiver.course), async (url) => { expect((await send(url, { origin: AUTHORING })).status).toBe(201); });
});

test('a host name that is not this machine’s own is refused', async () => {
  const receiver = recorded([{ request: { status: 200, headers: ['Access-Control-Allow-Origin: *'], body: 'the record' } }]);
  for (const host of ['evil.example', 'evil.example:80', '127.0.0.1:1', '']) {
    const answer = await bytesAt(receiver, (port) => post(port, host));
    expect(answer).toMatch(/^HTTP\/1\.1 421 /);
    expect(answer).not.toMatch(/the record|Access-Control/);
  }
});

test('a redirect leads to the next hop, on the other loopback name where it left its host', async () => {
  const receiver = recorded([
    { request: { status: 307, headers: ['Location: /v2'] }, to: 1 },
    { request: { status: 307, headers: ['Location: https://other.example/'] }, to: 2 },
    { elsewhere: true, request: { status: 302, headers: ['Location: https://gone.example/'] }, to: 'name-not-resolved' },
  ]);
  await at(receiver, async (url, port) => {
    const steps = [`http://127.0.0.1:${port}/results/check-url/1`, `http://localhost:${port}/results/check-url/2`, 'https://hookproof.invalid/results'];
    let next = url;
    for (const step of steps) {
      const answer = await send(next.replace('localhost', '127.0.0.1'), { origin: next === url ? AUTHORING : 'null' });
      expect(valuesOf(answer, 'location')).toEqual([step]);
      next = step;
    }
  });
});

for (const [location, leads] of [['https://customer.example/x?y=z', 'https://hookproof.invalid/'], ['http://customer.example/', 'http://hookproof.invalid/'], ['//customer.example/', 'https://hookproof.invalid/'], ['/login', 'https://hookproof.invalid/'], ['javascript:alert(1)', 'javascript:alert(1)'], ['ftp://customer.example/', 'ftp://hookproof.invalid/'], ['\\\\customer.example', 'https://hookproof.invalid/'], [' https:customer.example', 'https://hookproof.invalid/']] as const) {
  test(`a redirect to ${location} that nobody followed leads away from no stand-in`, async () => {
    await at(recorded([{ request: { status: 302, headers: [`Location: ${location}`, `location: ${location}`] } }]), async (url) => {
      expect(valuesOf(await send(url), 'location')).toEqual([leads, leads]);
    });
  });
}

test('what was not recorded is said to be so: another path, a request that never left', async () => {
  await at(recorded([{ preflight: { status: 404, headers: [] } }]), async (url) => {
    expect((await send(url, { method: 'OPTIONS' })).status).toBe(404);
    expect(await send(url)).toMatchObject({ status: 503, body: 'This answer was not recorded.' });
    for (const path of ['/', '/results/../../etc/passwd', '/results/course/99', '/results/__proto__/0']) expect([404, 503]).toContain((await send(new URL(path, url).href)).status);
  });
});

test('bytes that are no request, and a request without end, end the connection and nothing else', async () => {
  await at(recorded([{ request: { status: 200, headers: [] } }]), async (url, port) => {
    for (const bytes of [Buffer.alloc(2_000_000, 'x'), Buffer.from('POST /results HTTP/1.1\r\nContent-Length: NaN\r\n\r\n\r\n\r\n'), Buffer.from([0x16, 0x03, 0x01, 0xff, 0xfe, 0x0d, 0x0a, 0x0d, 0x0a])]) {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      const closed = new Promise((resolve) => { socket.once('close', resolve); });
      socket.end(bytes);
      socket.resume();
      await closed;
    }
    expect((await send(url)).status).toBe(200);
  });
});

test('closing ends answers that never end, and can be asked for twice', async () => {
  for (const ends of ['never', 'flood'] as const) {
    const standIn = await startStandIn(recorded([{ request: { status: 200, headers: [], ends } }]));
    const { port } = new URL(standIn.url);
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    socket.write(post(Number(port)));
    await once(socket, 'data');
    const closed = new Promise((resolve) => { socket.once('close', resolve); });
    socket.resume();
    await Promise.all([closed, standIn.close(), standIn.close()]);
  }
});

const FAILURES: readonly (readonly [Failure, RegExp])[] = [
  ['name-not-resolved', /^https:\/\/hookproof\.invalid\//], ['mixed-content', /^http:\/\/hookproof\.invalid\//], ['local-network', /^http:\/\/hookproof\.invalid\//], ['unsafe-port', /^http:\/\/127\.0\.0\.1:1\//],
  ['connection-refused', /^http:\/\/127\.0\.0\.1:\d+\//], ['connection-unanswered', /^https:\/\/127\.0\.0\.1:\d+\//], ['connection-reset', /^https:\/\/127/], ['connection-closed', /^https:\/\/127/],
  ['tls-protocol', /^https:\/\/127/], ['tls-version-or-cipher', /^https:\/\/127/], ['tls-client-certificate', /^https:\/\/127/], ['certificate', /^https:\/\/127/],
];

for (const [failure, url] of FAILURES) {
  test(`a stand-in for ${failure} has a loopback or an unknown address, and can be closed twice`, async () => {
    const standIn = await startStandIn({ kind: 'unreached', failure, code: 'net::ERR_SOMETHING' });
    expect(standIn.url).toMatch(url);
    expect(standIn.note === null).toBe(!['local-network', 'certificate'].includes(failure));
    await Promise.all([standIn.close(), standIn.close()]);
  });
}
