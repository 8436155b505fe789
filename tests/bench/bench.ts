/** npm run bench: how fast, as ratios of commands measured side by side. */
import { fileURLToPath } from 'node:url';
import { contract } from '../../generated/contract.js';
import { startReceiver } from '../../receiver/receiver.ts';
import { catalogue } from '../../scenarios/index.ts';
import { choose, plan, valuesFor } from '../../scenarios/plan.ts';
import { findBrowser } from '../../setup/browser.mjs';
import { pairs, type Command, type Pair } from './measure.ts';

const ROUNDS = Number(process.env['HOOKPROOF_BENCH_ROUNDS'] ?? 11);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const CLI = here('../../dist/cli.js');
const BARE = here('./bare.mjs');

const { executablePath } = await findBrowser(process.env);
const sandbox = String(process.getuid?.() !== 0);
const env = { HOOKPROOF_BROWSER: executablePath };
const receiver = await startReceiver();

/** What verify sends in a profile, for the bare script to send as many. */
async function counts(profile: 'go-live' | 'standard'): Promise<{ course: number; checkUrl: number }> {
  const scenarios = choose(catalogue, profile);
  const stimuli = plan({ scenarios, target: receiver.url, timeoutMs: contract.timeoutMs.value, run: 'bench', attempts: 1, successStatus: [200], extraOrigins: [], values: await valuesFor(scenarios, 1) });
  const checkUrl = stimuli.filter(({ sender }) => sender === 'check-url').length;
  return { course: stimuli.filter(({ sender }) => sender !== 'check-url').reduce((sum, { attempts }) => sum + attempts, 0), checkUrl };
}
const verify = (...args: string[]): Command => ({ args: [CLI, 'verify', receiver.url, '--reporter', 'json', ...args], env });
const bare = ({ course, checkUrl }: { course: number; checkUrl: number }): Command => ({ args: [BARE, executablePath, receiver.url, String(course), String(checkUrl), sandbox] });

interface Line { readonly what: string; readonly pair: Pair; readonly limit: number }
const lines: Line[] = [];
const measure = async (what: string, a: Command, b: Command, limit: number, rounds = ROUNDS) => {
  const pair = await pairs(a, b, rounds);
  lines.push({ what, pair, limit });
  process.stderr.write('.');
  return pair;
};

try {
  await measure('verify, go-live : bare script', verify('--profile', 'go-live'), bare(await counts('go-live')), 1.3);
  await measure('verify, standard : bare script', verify('--profile', 'standard'), bare(await counts('standard')), 1.3);
  await measure('--engine model : browser run', verify('--engine', 'model'), verify(), 0.5);
  await measure('hookproof --help : node -e 0', { args: [CLI, '--help'] }, { args: ['-e', '0'] }, 2.5, ROUNDS * 2);
  const growth = await pairs(verify('--profile', 'standard'), verify('--profile', 'go-live'), ROUNDS);
  const [standard, goLive] = await Promise.all([counts('standard'), counts('go-live')]);
  const extra = standard.course + standard.checkUrl - goLive.course - goLive.checkUrl;
  process.stderr.write('\n');
  const row = (cells: readonly string[]) => process.stdout.write(`${(cells[0] ?? '').padEnd(34)}${cells.slice(1).map((cell) => cell.padStart(10)).join('')}\n`);
  row([`medians of ${ROUNDS} pairs`, 'a, ms', 'b, ms', 'ratio', 'at most']);
  for (const { what, pair, limit } of lines) row([what, pair.a.toFixed(0), pair.b.toFixed(0), pair.ratio.toFixed(2), `${limit.toFixed(2)}${pair.ratio > limit ? ' !' : ''}`]);
  process.stdout.write(`slope: ${(growth.difference / extra).toFixed(1)} ms for each further delivery (${extra} more in standard than in go-live)\n`);
  if (lines.some(({ pair, limit }) => pair.ratio > limit)) process.exitCode = 1;
} finally {
  await receiver.close();
}
