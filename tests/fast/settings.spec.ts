/** What a verdict rests on, as the report names it. */
import { expect, test } from '@playwright/test';
import { catalogue } from '../../scenarios/index.ts';
import { choose } from '../../scenarios/plan.ts';
import type { Profile } from '../../scenarios/profile.ts';
import { settingsOf } from '../../scenarios/settings.ts';
import type { Setting } from '../../generated/types.ts';

const settings = (target: string, profile: Profile, predicted = false): Setting[] => settingsOf(
  { target, scenarios: choose(catalogue, profile), run: 'r', attempts: 11, successStatus: [200], extraOrigins: [], timeoutMs: 10_000 },
  { name: predicted ? 'model' : 'chromium', product: 'Chromium', version: '156', predicted },
);
const named = (name: string, of: readonly Setting[]) => of.filter((one) => one.name === name).map(({ value }) => value);

test('that HTTP/2 is off over the relay is said where a relay is used, and https could have it', () => {
  const RELAY = 'HTTP over the relay';
  expect(named(RELAY, settings('https://receiver.example/', 'standard'))).toEqual(['HTTP/1.1']);
  expect(named(RELAY, settings('https://receiver.example/', 'go-live'))).toEqual([]);
  expect(named(RELAY, settings('http://127.0.0.1:8080/', 'standard'))).toEqual([]);
  expect(named(RELAY, settings('https://receiver.example/', 'standard', true))).toEqual([]);
});

test('the local network check is lifted for loopback alone, and only a browser has one', () => {
  const CHECK = 'local network check';
  expect(named(CHECK, settings('http://127.0.0.1:8080/', 'go-live'))).toEqual(['lifted for loopback']);
  expect(named(CHECK, settings('https://receiver.example/', 'go-live'))).toEqual([]);
  expect(named(CHECK, settings('http://127.0.0.1:8080/', 'go-live', true))).toEqual([]);
});

test('what the vendor states and the run keeps bears the contract\'s source; what was chosen is assumed', () => {
  const of = (attempts: number) => settingsOf({ target: 'https://receiver.example/', scenarios: [], run: 'r', attempts, successStatus: [200], extraOrigins: [], timeoutMs: 10_000 }, { name: 'chromium', product: 'Chromium', version: '156', predicted: false }).find(({ name }) => name === 'attempts');
  expect(of(11)).toMatchObject({ value: 11, status: 'stated', source: expect.stringContaining('help article') });
  expect(of(3)).toMatchObject({ value: 3, status: 'assumed', source: 'command line' });
});
