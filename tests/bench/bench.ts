/** npm run bench: how fast, as ratios of commands measured side by side. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { startReceiver } from '../../receiver/receiver.ts';
import { catalogue } from '../../scenarios/index.ts';
import { findBrowser } from '../../setup/browser.mjs';
import { countsOf, total, type Counts } from './counts.ts';
import { pairs, type Command, type Pair } from './measure.ts';

const ROUNDS = Number(process.env['HOOKPROOF_BENCH_ROUNDS'] ?? 11);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const CLI = here('../../dist/cli.js');
const BARE = here('./bare.mjs');
const TSX = createRequire(import.meta.url).resolve('tsx/cli');

const { executablePath } = await findBrowser(process.env);
const sandbox = String(process.getuid?.() !== 0);
const env = { HOOKPROOF_BROWSER: executablePath };
const receiver = await startReceiver();

const verify = (...args: string[]): Command => ({ args: [CLI, 'verify', receiver.url, '--reporter', 'json', ...args], env });
const bare = (counts: Counts): Command => ({ args: [BARE, executablePath, receiver.url, sandbox, JSON.stringify(counts)] });
const learners = (count: number): Command => ({ args: [TSX, here('./learners.ts'), receiver.url, String(count)], env });
/** Every second scenario: of each kind about as many. */
const half = catalogue.filter((_scenario, index) => index % 2 === 0).flatMap(({ id }) => ['--only', id]);
const FULL = ['--profile', 'full'];

interface Line { readonly what: string; readonly pair: Pair; readonly limit: number }
const lines: Line[] = [];
const measure = async (what: string, a: Command, b: Command, limit: number, rounds = ROUNDS) => {
  const pair = await pairs(a, b, rounds);
  lines.push({ what, pair, limit });
  process.stderr.write('.');
  return pair;
};

try {
  const [goLive, standard, full, halfOfFull] = [await countsOf(verify('--profile', 'go-live')), await countsOf(verify('--profile', 'standard')), await countsOf(verify(...FULL)), await countsOf(verify(...FULL, ...half))];
  await measure('verify, go-live : bare script', verify('--profile', 'go-live'), bare(goLive), 1.3);
  await measure('verify, standard : bare script', verify('--profile', 'standard'), bare(standard), 1.3);
  await measure('verify, full : bare script', verify(...FULL), bare(full), 1.3);
  // Linear is at most as many times the time as there are times the requests.
  await measure('verify, full : half its scenarios', verify(...FULL), verify(...FULL, ...half), total(full) / total(halfOfFull));
  await measure('100 learners x 11 : bare loop', learners(100), bare({ course: 1100, checkUrl: 0, ownPage: 0, relay: 0, wire: 0 }), 2, Math.ceil(ROUNDS / 4));
  await measure('100 learners x 11 : 50 learners x 11', learners(100), learners(50), 2.2, Math.ceil(ROUNDS / 4));
  await measure('--engine model : browser run', verify('--engine', 'model'), verify(), 0.5);
  await measure('hookproof --help : node -e 0', { args: [CLI, '--help'] }, { args: ['-e', '0'] }, 2.5, ROUNDS * 2);
  process.stderr.write('\n');
  const row = (cells: readonly string[]) => process.stdout.write(`${(cells[0] ?? '').padEnd(38)}${cells.slice(1).map((cell) => cell.padStart(10)).join('')}\n`);
  row([`medians of ${ROUNDS} pairs`, 'a, ms', 'b, ms', 'ratio', 'at most']);
  for (const { what, pair, limit } of lines) row([what, pair.a.toFixed(0), pair.b.toFixed(0), pair.ratio.toFixed(2), `${limit.toFixed(2)}${pair.ratio > limit ? ' !' : ''}`]);
  const sent = (name: string, counts: Counts): string => `${name} sends ${total(counts)}: ${Object.entries(counts).map(([kind, count]) => `${kind} ${count}`).join(', ')}`;
  process.stdout.write(`${[sent('go-live', goLive), sent('standard', standard), sent('full', full), sent('half of full', halfOfFull)].join('\n')}\n`);
  if (lines.some(({ pair, limit }) => pair.ratio > limit)) process.exitCode = 1;
} finally {
  await receiver.close();
}
