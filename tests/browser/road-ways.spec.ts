/** The relay itself: sequences, the straight way beside it, certificates, names, and what it must not hide. */
import { connect } from 'node:net';
import { expect } from '@playwright/test';
import type { Attempt, Delivery } from '../../generated/types.ts';
import { seatOf } from '../../simulator/engines/chromium/open.ts';
import { openRoad } from '../../simulator/engines/chromium/road.ts';
import { sendFrom } from '../../simulator/engines/chromium/send.ts';
import { served } from '../certificates.ts';
import { accept, http as answer, startRaw } from '../receivers/raw.ts';
import { leafOf } from '../receivers/trusted.ts';
import { browserOptions, openEngine } from '../support/browser.ts';
import { always, openWay, plainStimulus, test, type OpenWay } from '../support/road.ts';

const told = ({ page }: Attempt) => (page?.settled === 'response' ? page.status : page?.settled);
const portOf = (url: string) => new URL(url).port;
const codes = ({ attempts }: Delivery) => attempts.map(({ reason }) => reason?.code ?? 'fine');
const refused = (port: number) => new Promise<string>((resolve) => { connect({ port, host: '127.0.0.1' }).on('error', ({ message }) => { resolve(message); }).on('connect', () => { resolve('connected'); }); });

async function withWay<T>(opening: Promise<OpenWay>, use: (way: OpenWay) => Promise<T>): Promise<T> {
  const way = await opening;
  return use(way).finally(() => way.close());
}

test('a way that fails the first k of 11 attempts lets the next one through, and each attempt begins with its own OPTIONS', async ({ http }) => {
  for (const to of [1, 4, 10]) {
    const { attempts, outcome } = await http.deliver([{ fault: 'preflight-answer-reset', from: 1, to }], { attempts: 11 });
    expect(attempts.map(told)).toEqual([...Array<string>(to).fill('error'), 200]);
    expect(attempts.map(({ road }) => road)).toEqual([...Array<object>(to).fill({ fault: 'preflight-answer-reset', struck: true, unreached: null }), { fault: null, struck: false, unreached: null }]);
    expect(http.arrived).toEqual([...Array<string>(to).fill('OPTIONS'), 'OPTIONS', 'POST']);
    expect(outcome).toBe('delivered');
  }
});

test('a way that fails all 11 attempts after the POST has arrived leaves 22 of them at the endpoint', async ({ https }) => {
  const { attempts } = await https.deliver(always('answer-lost-reset'), { attempts: 11 });
  expect(attempts).toHaveLength(11);
  expect(https.arrived.filter((method) => method === 'POST')).toHaveLength(22);
});

test('each attempt can have a fault of its own', async ({ https }) => {
  const delivery = await https.deliver([{ fault: 'reset-at-connect', from: 1, to: 1 }, { fault: 'answer-lost-closed', from: 2, to: 2 }, { fault: 'post-cut-going-up', from: 3, to: 3 }], { attempts: 11 });
  expect(codes(delivery)).toEqual(['net::ERR_CONNECTION_RESET', 'net::ERR_EMPTY_RESPONSE', 'net::ERR_CONNECTION_RESET', 'fine']);
  expect(https.arrived).toEqual(['OPTIONS', 'POST', 'POST', 'OPTIONS', 'OPTIONS', 'POST']);
});

test('what an unanswered attempt leaves behind does not reach into the next delivery', async ({ http, https }) => {
  for (const way of [http, https]) {
    for (const fault of ['silent-at-connect', 'preflight-swallowed', 'post-swallowed', 'answer-swallowed'] as const) {
      expect((await way.deliver(always(fault), { timeoutMs: 300 })).attempts.map(told)).toEqual(['timeout']);
      expect((await way.deliver([])).attempts.map(told)).toEqual([200]);
      expect(way.arrived).toEqual(['OPTIONS', 'POST']);
    }
  }
});

test('without a fault the relay changes nothing that the record shows, and the endpoint is named, not the relay', async ({ http }) => {
  const [over, straight] = [await http.deliver([]), await http.engine.deliver(plainStimulus(http.url))];
  const shape = ({ attempts }: Delivery) => attempts.map(({ exchanges, reason, outcome, accepted }) => ({ reason, outcome, accepted, exchanges: exchanges.map(({ role, request, response }) => ({ role, request, status: response?.status, headers: response?.headers, protocol: response?.protocol, remoteAddress: response?.remoteAddress })) }));
  expect(shape(over)).toEqual(shape(straight));
  expect(straight.attempts[0]?.road).toBeUndefined();
  expect(over.attempts[0]?.exchanges.map(({ response }) => response?.remoteAddress)).toEqual(Array(2).fill(new URL(http.url).host));
});

test('a certificate for another name is refused over the relay too, and no request arrives', async ({ lab }) => {
  await withWay(openWay({ tls: await served(await leafOf(lab, { hosts: ['other.example'] }), lab.intermediate) }), async (way) => {
    expect(codes(await way.deliver([]))).toEqual(['net::ERR_CERT_COMMON_NAME_INVALID']);
    expect(way.arrived).toEqual([]);
  });
});

test('a name is checked as a name, and its faults land as those of an address', async ({ lab }) => {
  await withWay(openWay({ tls: await served(await leafOf(lab, { hosts: ['localhost'] }), lab.intermediate), host: 'localhost' }), async (way) => {
    expect(codes(await way.deliver([{ fault: 'answer-lost-reset', from: 1, to: 1 }], { attempts: 2 }))).toEqual(['net::ERR_CONNECTION_RESET', 'fine']);
    expect(way.arrived).toEqual(['OPTIONS', 'POST', 'POST', 'OPTIONS', 'POST']);
  });
});

test('an IPv6 address goes over the relay, and so does a name of which only the second address answers', async () => {
  for (const host of ['[::1]', 'localhost']) {
    await withWay(openWay({ address: '::1', host }), async (way) => {
      expect(codes(await way.deliver([{ fault: 'answer-lost-once', from: 1, to: 1 }]))).toEqual(['fine']);
      expect(way.arrived).toEqual(['OPTIONS', 'POST', 'POST']);
    });
  }
});

test('a redirect to another host goes straight', async () => {
  const other = await startRaw({ post: accept }, { host: 'localhost' });
  await withWay(openWay({}, { post: (socket) => { socket.write(answer('307 Temporary Redirect', { Location: other.url })); } }), async (way) => {
    const { attempts: [attempt] } = await way.deliver(always('post-swallowed'), { timeoutMs: 300 });
    expect(attempt?.exchanges.map(({ hop }) => hop)).toEqual([0, 0]);
    const { attempts: [free] } = await way.deliver([]);
    expect(free?.exchanges.map(({ hop, response }) => [hop, response?.remoteAddress?.split(':').at(-1)])).toEqual([[0, portOf(way.url)], [0, portOf(way.url)], [1, portOf(other.url)], [1, portOf(other.url)]]);
  });
  await other.close();
});

test('an endpoint that the relay cannot reach is named as such, and what it resets itself is told as a reset', async () => {
  const gone = await startRaw();
  await gone.close();
  const engine = await openEngine();
  const resetting = await startRaw({ post: (socket) => { socket.resetAndDestroy(); } });
  const [nobody, reset] = [await engine.deliver({ ...plainStimulus(gone.url), road: [] }), await engine.deliver({ ...plainStimulus(resetting.url), road: [] })];
  await Promise.all([engine.close(), resetting.close()]);
  expect(nobody.attempts.map(({ road }) => road?.unreached)).toEqual(['ECONNREFUSED']);
  expect(reset.attempts.map(({ road, reason }) => [road?.unreached, reason?.leg, reason?.code])).toEqual([[null, 'request', 'net::ERR_CONNECTION_RESET']]);
});

test('a held request is told while it is held, and the end of the road leaves no port open', async () => {
  const receiver = await startRaw();
  const road = await openRoad(await browserOptions(), receiver.url);
  const stimulus = plainStimulus(receiver.url, 1, 1000);
  const seat = seatOf(road.opened, stimulus);
  for (const [fault, leg] of [['preflight-swallowed', 'preflight'], ['answer-swallowed', 'post']] as const) {
    const passage = await road.relay.beginAttempt(fault);
    const sending = sendFrom(seat, stimulus, '{}');
    await passage.held(leg);
    expect(await Promise.race([sending, Promise.resolve('still held')])).toBe('still held');
    await passage.turned('preflight');
    expect((await sending).page?.settled).toBe('timeout');
  }
  await road.close();
  await receiver.close();
  expect(await refused(road.relay.port)).toContain('ECONNREFUSED');
});
