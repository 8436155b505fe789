/** npm run mutation: records what the flaw tests see and what Chromium says, then lets Stryker change the code that judges, then counts who noticed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SURVIVORS } from '../proof/survivors.ts';
import { observe } from './observe.ts';
import { predict } from './predict.ts';

const AT_LEAST = 95;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RECORDED = join(ROOT, '.mutation', 'recorded');
const CASES = join(ROOT, '.mutation', 'cases.json');
const PREDICTED = join(ROOT, '.mutation', 'predicted.json');
const { resolve } = createRequire(import.meta.url);

/** Of Stryker's report (mutation-testing-report-schema), what is read here. */
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}
interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}
interface Place { readonly line: number; readonly column: number }

async function run(what: string, tool: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const [code] = await once(spawn(process.execPath, [tool, ...args], { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }), 'exit') as [number | null];
  if (code !== 0) throw new Error(`Failed to ${what}: it ended with ${code ?? 'a signal'}. Read what it printed above.`);
}

async function record(): Promise<void> {
  await rm(RECORDED, { recursive: true, force: true });
  await mkdir(RECORDED, { recursive: true });
  const playwright = join(dirname(resolve('@playwright/test/package.json')), 'cli.js');
  await run('record the flaw tests', playwright, ['test', '--reporter', 'dot', 'flaws'], { HOOKPROOF_RECORD: RECORDED });
  observe(RECORDED, CASES);
  await predict(PREDICTED);
}

/** One space where the source has any: a survivor is known by its text, wherever it moves to. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

function textAt(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return plain(lines.map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined)).join('\n'));
}

const args = process.argv.slice(2);
if (!args.includes('--recorded')) await record();
const stryker = join(dirname(resolve('@stryker-mutator/core/package.json')), 'bin', 'stryker.js');
await run('run Stryker', stryker, ['run', 'tests/mutation/stryker.config.mjs', ...args.filter((arg) => arg !== '--recorded')], { HOOKPROOF_RECORDED: CASES, HOOKPROOF_PREDICTED: PREDICTED });

const { files } = JSON.parse(await readFile(join(ROOT, '.mutation', 'report.json'), 'utf8')) as Report;
const listed = SURVIVORS.flatMap(({ mutants }) => mutants);
let noticed = 0;
let all = 0;
const strangers: string[] = [];
for (const [file, { source, mutants }] of Object.entries(files)) {
  for (const mutant of mutants) {
    if (mutant.status === 'Ignored' || mutant.status === 'CompileError' || mutant.status === 'RuntimeError') continue;
    all += 1;
    if (mutant.status === 'Killed' || mutant.status === 'Timeout') { noticed += 1; continue; }
    const original = textAt(source, mutant.location);
    const replacement = plain(mutant.replacement ?? '');
    if (!listed.some((one) => one.file === file && one.original === original && one.replacement === replacement)) strangers.push(`${file}:${mutant.location.start.line}  ${original}  becomes  ${replacement}`);
  }
}
const score = (100 * noticed) / all;
if (strangers.length > 0) process.stdout.write(`\nSurvivors that docs/proof.md does not name:\n${strangers.join('\n')}\n`);
process.stdout.write(`\n${all} mutants, ${noticed} noticed, ${all - noticed} survived, ${strangers.length} of them without a reason: ${score.toFixed(1)} % (at least ${AT_LEAST} %)\n`);
if (score < AT_LEAST || strangers.length > 0) process.exitCode = 1;
