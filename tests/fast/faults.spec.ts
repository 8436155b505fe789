import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { requirements } from '../../generated/requirements.js';
import { allFaults, faultById } from '../../receiver/faults/index.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import { EXPECTED } from './faults-expected.ts';
import { differences, observe } from './faults-wire.ts';
import { preflight, resultWith, send, test, valuesOf } from './receiver-http.ts';

const SILENT = ['options-hang', 'post-hang'];
const conforming = observe();

test('every fault has a file of its id, and every file is in the list', async () => {
  const files = await readdir(fileURLToPath(new URL('../../receiver/faults', import.meta.url)));
  expect(allFaults.map(({ id }) => `${id}.ts`).sort()).toEqual(files.filter((file) => file !== 'index.ts').sort());
});

test('the fault board and this table are about the same faults', () => {
  expect(Object.keys(EXPECTED).concat(SILENT).sort()).toEqual(allFaults.map(({ id }) => id).sort());
});

for (const { id, summary, fails, unknown = [] } of allFaults) {
  test(`${id} reads on from "The receiver", and names requirements, each beyond the first with its reason`, () => {
    expect(summary).toMatch(/^[a-z].*[^.]$/);
    const ids = [...fails.map((fail) => fail.id), ...unknown];
    expect(ids.filter((name) => !(name in requirements))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(fails.slice(1).filter(({ why = '' }) => why === '')).toEqual([]);
  });
}

test('the conforming receiver takes every payload of the catalogue', async () => {
  expect((await conforming).payloads).toEqual({});
});

for (const [id, expected] of Object.entries(EXPECTED)) {
  test(`${id} does what it says at the wire, and nothing else`, id.endsWith('-slow') ? { tag: '@slow' } : {}, async () => {
    expect(differences(await conforming, await observe(faultById(id)))).toEqual(expected);
  });
}

test('options-hang never answers OPTIONS', async () => {
  const receiver = await startReceiver({ fault: faultById('options-hang') });
  const unanswered = expect(preflight(receiver.url)).rejects.toThrow('socket hang up');
  expect((await send(receiver.url, { body: resultWith() })).status).toBe(200);
  await receiver.close();
  await unanswered;
});

test('post-hang stores the result and never answers', async () => {
  const receiver = await startReceiver({ fault: faultById('post-hang') });
  const unanswered = expect(send(receiver.url, { body: resultWith() })).rejects.toThrow('socket hang up');
  await expect.poll(async () => (await receiver.results()).length).toBe(1);
  await receiver.close();
  await unanswered;
});

test('preflight-slow and post-slow take longer than their limits', { tag: '@slow' }, async () => {
  const elapsed = async (id: string, ask: (url: string) => Promise<unknown>) => {
    const receiver = await startReceiver({ fault: faultById(id) });
    const start = performance.now();
    await ask(receiver.url);
    const ms = performance.now() - start;
    await receiver.close();
    return ms;
  };
  expect(await elapsed('preflight-slow', preflight)).toBeGreaterThan(1000);
  expect(await elapsed('post-slow', (url) => send(url, { body: resultWith() }))).toBeGreaterThan(2000);
});

test('blocked-word-in-url has its endpoint at a path that blockers match', async () => {
  const receiver = await startReceiver({ fault: faultById('blocked-word-in-url') });
  expect(new URL(receiver.url).pathname).toBe('/analytics/events');
  await receiver.close();
});

for (const id of ['post-301', 'post-302', 'post-303']) {
  test(`${id} leads to a page that a browser may read`, async () => {
    const receiver = await startReceiver({ fault: faultById(id) });
    const page = await send(new URL('/thanks', receiver.url).href, { method: 'GET' });
    expect([page.status, valuesOf(page, 'access-control-allow-origin')]).toEqual([200, ['https://elearning.easygenerator.com']]);
    expect(await receiver.results()).toEqual([]);
    await receiver.close();
  });
}

for (const [id, origin] of [['post-307-same-host', 'https://elearning.easygenerator.com'], ['post-307-other-host', 'null']] as const) {
  test(`${id} takes the result where it sends it`, async () => {
    const receiver = await startReceiver({ fault: faultById(id) });
    const [location = ''] = valuesOf(await send(receiver.url, { body: resultWith() }), 'location');
    const there = new URL(location, receiver.url).href;
    expect(valuesOf(await preflight(there, origin), 'access-control-allow-origin')).toEqual([origin]);
    expect((await send(there, { origin, body: resultWith() })).status).toBe(200);
    expect(await receiver.results()).toHaveLength(1);
    await receiver.close();
  });
}

test('an unknown fault is an error that names the nearest', () => {
  expect(() => faultById('post-24')).toThrow('Failed to find the fault "post-24": there is none of that name. Did you mean "post-204"?');
});
