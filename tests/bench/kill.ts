/** npm run kill: the receiver killed under load and the verification at any moment; what is lost, and what is left. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '../kill/random.ts';
import { killReceive } from '../kill/receive.ts';
import { killVerify } from '../kill/verify.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: String(Date.now() % 1_000_000) }, receive: { type: 'string', default: '100' }, verify: { type: 'string', default: '40' } } });
const [seed, receiveRounds, verifyRounds] = [values.seed, values.receive, values.verify].map(Number) as [number, number, number];
if (![seed, receiveRounds, verifyRounds].every((value) => Number.isInteger(value) && value >= 0)) throw new Error('Failed to read the arguments: --seed, --receive and --verify are whole numbers.');

const say = (line: string) => process.stdout.write(`${line}\n`);
const dot = () => { process.stderr.write('.'); };
const folder = await mkdtemp(join(tmpdir(), 'hookproof-kill-'));
const random = randomFrom(seed);
try {
  say(`seed ${seed}; it chooses the moments, and no two runs of a machine are alike`);
  if (receiveRounds > 0) {
    const sums = await killReceive(receiveRounds, join(folder, 'results.db'), random, dot);
    process.stderr.write('\n');
    say(`receive, kill -9   rounds ${sums.rounds}, ${sums.atStart} of them before it listened; acknowledged ${sums.acknowledged}, unanswered ${sums.unanswered}, stored ${sums.stored}: missing ${sums.missing}, twice ${sums.twice}, database ${sums.integrity}`);
    if (sums.missing > 0 || sums.twice > 0 || sums.integrity !== '"ok"') process.exitCode = 1;
  }
  if (verifyRounds > 0) {
    const sums = await killVerify(verifyRounds, ['--embedded', '--profile', 'full'], folder, random, dot);
    process.stderr.write('\n');
    say(`verify, ended      rounds ${sums.rounds}, ${sums.withBrowser} with a browser, ${sums.withTwo} of them with the relay's too: alive after 10 s ${sums.alive}, the last gone after ${sums.longestMs.toFixed(0)} ms at most; half a report ${sums.half}; left lying ${sums.left}, not swept ${sums.unswept}`);
    say(`                   ${[...sums.codes].sort().map(([name, count]) => `${name}: ${count}`).join(', ')}`);
    if (sums.alive > 0 || sums.half > 0 || sums.unswept > 0) process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
