/** An endpoint that counts what arrives, and a browser whose way to it leads over the relay; for https it trusts a private authority. */
import { test as base } from '@playwright/test';
import type { Delivery, RoadFault, Stimulus } from '../../generated/types.ts';
import { plan } from '../../scenarios/plan.ts';
import type { Engine } from '../../simulator/engine.ts';
import { served } from '../certificates.ts';
import { head, startRaw, type RawFlaw, type Where } from '../receivers/raw.ts';
import { leafOf, openLab, type Lab } from '../receivers/trusted.ts';
import { openEngine } from './browser.ts';
import { homeThatTrusts, needsCertutil } from './trust.ts';

export interface Way {
  readonly url: string;
  /** The methods that arrived whole since the last delivery began. */
  readonly arrived: string[];
  readonly engine: Engine;
  /** One course's delivery with these faults on its way. */
  deliver(road: readonly RoadFault[], options?: Partial<Pick<Stimulus, 'attempts' | 'timeoutMs' | 'target' | 'goesOn'>>): Promise<Delivery>;
}

export type OpenWay = Way & { close(): Promise<void> };

/** Head and body come in packets of their own, so that TLS seals each by itself. */
const accepting: RawFlaw = {
  post: (socket) => {
    socket.write(`${head({ 'Content-Length': '15' })}\r\n`);
    setImmediate(() => { socket.write('{"stored":true}'); });
  },
};

export const plainStimulus = (target: string, attempts = 1, timeoutMs = 10_000): Stimulus => {
  const [stimulus] = plan({ scenarios: [], target, timeoutMs, run: 'test', attempts, successStatus: [200], extraOrigins: [] });
  if (stimulus === undefined) throw new Error('The plan has no plain case.');
  return stimulus;
};

export async function openWay(where: Pick<Where, 'tls' | 'address' | 'host'> = {}, flaw: RawFlaw = accepting): Promise<OpenWay> {
  const arrived: string[] = [];
  const receiver = await startRaw(flaw, { ...where, onRequest: ({ method }) => { arrived.push(method); } });
  const engine = await openEngine({ target: receiver.url });
  return {
    url: receiver.url,
    arrived,
    engine,
    deliver(road, options = {}) {
      arrived.length = 0;
      return engine.deliver({ ...plainStimulus(receiver.url), ...options, road: [...road] });
    },
    async close() { await Promise.all([engine.close(), receiver.close()]); },
  };
}

export const always = (fault: RoadFault['fault']): RoadFault[] => [{ fault, from: 1, to: 100 }];

/** `http` and `https` are each one browser a worker, opened where a test asks for it. */
export const test = base.extend<object, { lab: Lab; http: Way; https: Way }>({
  lab: [async ({}, use) => {
    needsCertutil();
    const lab = await openLab();
    const home = await homeThatTrusts(lab.root);
    const before = { ...process.env };
    Object.assign(process.env, home.env);
    await use(lab);
    process.env = before;
    await home.close();
  }, { scope: 'worker' }],
  http: [async ({}, use) => {
    const way = await openWay();
    await use(way);
    await way.close();
  }, { scope: 'worker' }],
  https: [async ({ lab }, use) => {
    const way = await openWay({ tls: await served(await leafOf(lab), lab.intermediate) });
    await use(way);
    await way.close();
  }, { scope: 'worker' }],
});
