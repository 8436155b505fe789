import { Agent, request } from 'node:http';
import { expect } from '@playwright/test';
import { faultById } from '../../receiver/faults/index.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import { AUTHORING, preflight, PUBLISHED, resultWith, send, test, valuesOf } from './receiver-http.ts';

const statusOf = async (url: string) => (await send(url, { body: resultWith() })).status;

test('a receiver becomes faulty and recovers between two requests, with the same port and store', async ({ receiver }) => {
  const { origin } = new URL(receiver.url);
  expect(await statusOf(receiver.url)).toBe(200);
  receiver.become(faultById('post-500'));
  expect(await statusOf(receiver.url)).toBe(500);
  receiver.become(faultById('post-202'));
  expect(await statusOf(receiver.url)).toBe(202);
  receiver.become(undefined);
  expect(await statusOf(receiver.url)).toBe(200);
  expect(new URL(receiver.url).origin).toBe(origin);
  expect(await receiver.results()).toMatchObject([{ count: 1, submissions: [{ timesReceived: 3 }] }]);
});

test('a fault with another path moves the URL, and it moves back', async ({ receiver }) => {
  const before = receiver.url;
  receiver.become(faultById('blocked-word-in-url'));
  expect(new URL(receiver.url).pathname).toBe('/analytics/events');
  expect([await statusOf(receiver.url), await statusOf(before)]).toEqual([200, 404]);
  receiver.become(undefined);
  expect(receiver.url).toBe(before);
  expect([await statusOf(before), await statusOf(new URL('/analytics/events', before).href)]).toEqual([200, 404]);
});

test('further paths come and go with the fault', async ({ receiver }) => {
  const further = new URL('/v2/results', receiver.url).href;
  expect(await statusOf(further)).toBe(404);
  receiver.become(faultById('post-307-same-host'));
  expect([await statusOf(receiver.url), await statusOf(further)]).toEqual([307, 200]);
  receiver.become(undefined);
  expect(await statusOf(further)).toBe(404);
});

test('origins change with the fault, those that were named stay', async () => {
  const receiver = await startReceiver({ origins: [PUBLISHED, AUTHORING, 'https://lms.example.com'] });
  try {
    const allowed = async () => (await Promise.all([PUBLISHED, AUTHORING, 'https://lms.example.com'].map(async (origin) => valuesOf(await preflight(receiver.url, origin), 'access-control-allow-origin')))).flat();
    receiver.become(faultById('only-authoring-allowed'));
    expect(await allowed()).toEqual([AUTHORING]);
    receiver.become(undefined);
    expect(await allowed()).toEqual([PUBLISHED, AUTHORING, 'https://lms.example.com']);
  } finally {
    await receiver.close();
  }
});

test('a change reaches a connection that was open before it', async ({ receiver }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () => new Promise<[number | undefined, number | undefined]>((resolve, reject) => {
    const outgoing = request(receiver.url, { method: 'OPTIONS', agent }, (answer) => {
      // Read before the end, where the socket goes back to the agent.
      const port = answer.socket.localPort;
      answer.resume().on('end', () => { resolve([answer.statusCode, port]); });
    });
    outgoing.on('error', reject).end();
  });
  const [first, port] = await ask();
  receiver.become(faultById('options-404'));
  expect([first, ...await ask()]).toEqual([204, 404, port]);
  agent.destroy();
});

test('what hangs because of the former fault stays hanging until the receiver closes', async ({ receiver }) => {
  receiver.become(faultById('post-hang'));
  const hanging = send(receiver.url, { body: resultWith() }).then(() => 'answered', () => 'broken');
  await expect.poll(async () => (await receiver.results()).length).toBe(1);
  receiver.become(undefined);
  expect(await statusOf(receiver.url)).toBe(200);
  expect(await Promise.race([hanging, Promise.resolve('hanging')])).toBe('hanging');
  await receiver.close();
  expect(await hanging).toBe('broken');
});
