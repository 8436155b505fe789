import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { requirements } from '../../generated/requirements.js';
import { catalogue } from '../../scenarios/index.ts';
import { hookproof } from '../support/command.ts';

const NO_NETWORK = pathToFileURL(fileURLToPath(new URL('../support/no-network.mjs', import.meta.url))).href;
const offline = { preload: [NO_NETWORK] };

test('explain says what a scenario is, why it matters and who says so, and touches no network', async () => {
  const { code, stdout, stderr } = await hookproof(['explain', 'delivery/status-is-200'], offline);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('delivery/status-is-200  (must');
  expect(stdout.replace(/\s+/g, ' ')).toContain(requirements['delivery/status-is-200'].source);
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test('every id of the catalogue can be explained', async () => {
  const { explain } = await import('../../cli/explain.ts');
  for (const { id } of catalogue) {
    let text = '';
    expect(explain(id, { stdout: { write: (part: string) => { text += part; } } })).toBe(0);
    expect(text).toContain(id);
  }
});

test('contract prints every fact with its status, as text and as JSON, and touches no network', async () => {
  const [text, json] = await Promise.all([hookproof(['contract'], offline), hookproof(['contract', '--json'], offline)]);
  expect([text.code, json.code, text.stderr, json.stderr]).toEqual([0, 0, '', '']);
  const facts = JSON.parse(json.stdout) as { name: string; source: string; status: string }[];
  expect(facts.length).toBeGreaterThan(20);
  for (const { name, status } of facts) {
    expect(text.stdout).toContain(name);
    expect(['stated', 'observed', 'derived', 'assumed']).toContain(status);
  }
});

test('the guard bites: verify cannot run behind it', async () => {
  const { code, stderr } = await hookproof(['verify', 'http://127.0.0.1:4321/', '--engine', 'model'], offline);
  expect(code).toBe(2);
  expect(stderr).toContain('was called');
});
