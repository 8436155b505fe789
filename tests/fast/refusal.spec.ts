import { expect, test } from '@playwright/test';
import schema from '../../schema/result.schema.json' with { type: 'json' };
import { validateResult } from '../../generated/validators.js';
import type { Stimulus } from '../../generated/types.ts';
import { catalogue } from '../../scenarios/index.ts';
import { choose, plan, valuesFor } from '../../scenarios/plan.ts';
import { REFUSAL } from '../../scenarios/stimuli/refusal.ts';
import { rowsOf, send } from '../../scenarios/run.ts';
import { bodyOf } from '../../simulator/attempts.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { accept, http, startRaw, type RawAnswer } from '../receivers/raw.ts';

const full = choose(catalogue, 'full', ['refusal/']);

async function planned(seed: number, run = 'test', target = 'http://127.0.0.1:1/'): Promise<Stimulus[]> {
  const stimuli = plan({ scenarios: full, target, timeoutMs: 1000, run, attempts: 1, successStatus: [200], extraOrigins: [], values: await valuesFor(full, seed) });
  return stimuli.filter(({ name }) => Object.hasOwn(REFUSAL, name));
}
/** Without the time of the plan, encoded or not; of a huge body its beginning. */
const sent = (stimuli: readonly Stimulus[]): string[] => stimuli.map((one) => bodyOf(one, new Date(0), new Date(0)).slice(0, 500).replace(/20\d\d-[01]\d-[0-3]\dT[\d:.A-F%]+Z/, '<time>'));

test('the same seed sends the same bytes but for the run, and another seed sends others', async () => {
  const [first, again, other] = await Promise.all([planned(7, 'aaa'), planned(7, 'bbb'), planned(8, 'aaa')]);
  expect(sent(again)).toEqual(sent(first).map((text) => text.replaceAll('hookproof.aaa.', 'hookproof.bbb.')));
  expect(sent(other)).not.toEqual(sent(first));
});

test('a part of the catalogue sends what the whole sends', async () => {
  const part = choose(catalogue, 'full', ['refusal/wrong-type']);
  const options = { target: 'http://127.0.0.1:1/', timeoutMs: 1000, run: 'test', attempts: 1, successStatus: [200], extraOrigins: [] };
  const scores = (stimuli: readonly Stimulus[]) => stimuli.filter(({ name }) => name === 'wrong-score').map(({ raw }) => /"score":(.*?),"finishedOn/.exec(raw?.head ?? '')?.[1]);
  const of = async (scenarios: typeof part) => scores(plan({ ...options, scenarios, values: await valuesFor(scenarios, 7) }));
  expect(await of(part)).toEqual(await of(full));
});

test('go-live needs no values, and loads no generator for them', async () => {
  expect(await valuesFor(choose(catalogue, 'go-live'), 1)).toBeUndefined();
});

test('by 30 seeds, what is to be refused breaks the schema, and what is to be borne does not', async () => {
  const breaks = /^(without|wrong|score|no-date)-/;
  for (let seed = 0; seed < 30; seed += 1) {
    for (const one of await planned(seed)) {
      if (one.method !== undefined || one.contentType !== 'application/json' || (one.raw?.times ?? 0) > 0) continue;
      const text = bodyOf(one, new Date(0), new Date(0));
      expect.soft(validateResult(JSON.parse(text)), `${seed} ${one.name} ${text.slice(0, 300)}`).toBe(!breaks.test(one.name) && one.name !== 'no-date' && one.name !== 'prototype-score');
    }
  }
});

test('by 200 seeds, a wrong type is of each JSON type that the schema forbids for that field, and of no other', async () => {
  const types = new Map<string, Set<string>>();
  const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
  for (let seed = 0; seed < 200; seed += 1) {
    const values = await valuesFor(full, seed);
    for (const field of ['courseId', 'learnerId', 'score', 'finishedOn', 'status'] as const) types.set(field, (types.get(field) ?? new Set()).add(typeOf(values?.wrongType(field))));
  }
  for (const [field, { type }] of Object.entries(schema.properties)) {
    const forbidden = ['array', 'boolean', 'null', 'number', 'object', 'string'].filter((one) => ![type].flat().includes(one));
    expect([...(types.get(field) ?? [])].sort(), field).toEqual(forbidden);
  }
});

test('every body that has a place for one carries this run\'s own learner', async () => {
  for (const one of await planned(3)) {
    if (['without-learner-id', 'wrong-learner-id', 'method-delete', 'form-multipart', 'form-urlencoded'].includes(one.name)) continue;
    expect(bodyOf(one, new Date(0), new Date(0)), one.name).toContain('"learnerId":"hookproof.test.');
  }
});

test('requests are sent one after another', async () => {
  let [open, most] = [0, 0];
  const receiver = await startRaw({ post: (socket, request, nth) => {
    most = Math.max(most, (open += 1));
    setImmediate(() => { open -= 1; accept(socket, request, nth); });
  } });
  const engine = openModel();
  for (const one of await planned(3, 'test', receiver.url)) await engine.deliver(one);
  await receiver.close();
  expect(most).toBe(1);
});

async function rowsWith(post: RawAnswer): Promise<Map<string, string>> {
  const receiver = await startRaw({ post });
  const scenarios = choose(catalogue, 'full', ['refusal/']);
  const stimuli = plan({ scenarios, target: receiver.url, timeoutMs: 1000, run: 'test', attempts: 1, successStatus: [200], extraOrigins: [], values: await valuesFor(scenarios, 5) });
  const deliveries = await send(stimuli, openModel()).finally(() => receiver.close());
  return new Map(rowsOf(catalogue, scenarios, { target: receiver.url, deliveries, probe: null }).map(({ id, verdict }) => [id, verdict]));
}
const isPlain = (body: string) => body.includes('hookproof.test.1@') || body.includes('"courseId":"courseId"');

for (const status of ['400 Bad Request', '401 Unauthorized', '403 Forbidden', '404 Not Found', '405 Method Not Allowed', '413 Content Too Large', '415 Unsupported Media Type', '422 Unprocessable Content']) {
  test(`any 4xx refuses, ${status} too`, async () => {
    const rows = await rowsWith((socket, request, nth) => { if (isPlain(request.body)) accept(socket, request, nth); else socket.write(http(status)); });
    expect([...rows].filter(([id, verdict]) => verdict === 'violates' && id.startsWith('refusal/')).map(([id]) => id)).toEqual(status.startsWith('403') ? [] : ['refusal/still-healthy']);
    // To the good result at the end too, 403 may be a ban.
    expect(rows.get('refusal/still-healthy')).toBe(status.startsWith('403') ? 'unknown' : 'violates');
  });
}

test('429 says nothing of what was sent: the rows are unknown', async () => {
  const rows = await rowsWith((socket, request, nth) => { if (isPlain(request.body)) accept(socket, request, nth); else socket.write(http('429 Too Many Requests')); });
  expect(rows.get('refusal/missing-field')).toBe('unknown');
  expect(rows.get('refusal/too-large')).toBe('unknown');
});

test('an endpoint that takes not even the plain case is asked for nothing more, and violates no refusal', async () => {
  const rows = await rowsWith((socket) => { socket.write(http('500 Internal Server Error')); });
  expect([...rows].filter(([id]) => id.startsWith('refusal/')).map(([, verdict]) => verdict)).toEqual(full.map(() => 'unknown'));
});

test('an endpoint that closes the connection on 2 MB and goes on answering conforms', async () => {
  const rows = await rowsWith((socket, request, nth) => { if (request.body.length > 65_536) socket.resetAndDestroy(); else accept(socket, request, nth); });
  expect(rows.get('refusal/too-large')).toBe('conforms');
  expect(rows.get('refusal/still-healthy')).toBe('conforms');
});

test('501 refuses a method, and a GET may be answered as it likes', async () => {
  const rows = await rowsWith((socket, request, nth) => {
    if (request.method === 'POST') accept(socket, request, nth);
    else socket.write(http(request.method === 'GET' ? '302 Found' : '501 Not Implemented', request.method === 'GET' ? { Location: '/docs' } : {}));
  });
  expect(rows.get('refusal/other-methods')).toBe('conforms');
});
