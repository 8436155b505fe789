/** npm run bench, differential, hostile, kill, mutation, proof: what takes too long for npm test and prints figures. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { main, prepare } from './prepare.mjs';
import { ROOT } from './root.mjs';

const SCRIPTS = {
  bench: {
    files: ['bench/bench.ts', 'bench/simulate.ts'],
    usage: 'npm run bench\n\nHow fast whole commands are, as ratios measured side by side, and what the page of\nsimulate takes. Some ten minutes on a machine that does nothing else.\nHOOKPROOF_BENCH_ROUNDS (11) is how many pairs are measured.',
  },
  differential: {
    files: ['bench/differential.ts'],
    usage: 'npm run differential -- [--seed n] [--count n]\n\nThe model against Chromium on every answer that is written down and on <count>\ndrawn ones (1000), the same for the same seed. A difference is cut down to the\nsmallest one and ends in exit code 1.',
  },
  hostile: {
    files: ['bench/hostile.ts'],
    usage: 'npm run hostile -- [words]\n\nverify against every endpoint that means harm: time, memory, hangs, crashes. Words\nchoose kinds by their layer or name: npm run hostile -- TLS "a reset".',
  },
  kill: {
    files: ['bench/kill.ts'],
    usage: 'npm run kill -- [--seed n] [--receive rounds] [--verify rounds]\n\nreceive (100 rounds) and verify (40) killed at random moments: what is lost, and\nwhat is left.',
  },
  mutation: {
    files: ['mutation/run.ts'],
    usage: "npm run mutation -- [--recorded] [--mutate 'a.ts,b.ts'] [Stryker's options]\n\nChanges the code that judges in every way that Stryker knows, and counts which\nchange some test notices. First it records what the flaw tests and Chromium say;\nwith --recorded it takes what was recorded last.",
  },
  proof: {
    files: ['proof/write.ts'],
    browser: false,
    usage: 'npm run proof -- [--rows]\n\nWrites docs/proof.md from the flaws; with --rows also the facts of every row, in\ntests/fixtures/rows.json, played anew.',
  },
};

const [name, ...args] = process.argv.slice(2);
const { files, usage, browser = true } = SCRIPTS[name];
if (args.includes('--help') || args.includes('-h')) process.stdout.write(`${usage}\n`);
else await main(async () => {
  await prepare({ browser });
  for (const file of files) await run(file);
});

/** Its output is shown; its failure becomes this process's exit code. */
async function run(file) {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const [code] = await once(spawn(process.execPath, ['--expose-gc', tsx, join(ROOT, 'tests', file), ...args], { stdio: 'inherit' }), 'exit');
  if (code !== 0) process.exitCode = code ?? 1;
}
