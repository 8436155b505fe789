/** hookproof simulate: the course player to use and to see through, in a window, or on a loopback page where there is none. */
import { access, constants, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Repro } from '../generated/types.ts';
import { palette } from '../report/colour.ts';
import { findingLines } from '../report/findings.ts';
import { findBrowser } from '../setup/browser.mjs';
import { wayBroke } from '../scenarios/look.ts';
import { parseRepro } from '../workbench/repro/parse.ts';
import { startStandIn } from '../workbench/repro/stand-in.ts';
import { autoExitCode, playThrough } from '../workbench/session/auto.ts';
import { wrongSoFar } from '../workbench/session/judgement.ts';
import type { Session } from '../workbench/session/session.ts';
import { startSimulation, type SimulationOptions } from '../workbench/simulation.ts';
import type { Io } from './io.ts';
import { writeWhole } from './outputs.ts';
import { usesSandbox } from './sandbox.ts';
import { storyLines } from './story.ts';
import { simulateOptions, type SimulateFlags } from './simulate-options.ts';
import { parseTarget } from './target.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

/** For eyes: long enough to be seen. */
const SAVING_MS = 400;
/** A recording of --auto in a window can be followed. */
const PACE_MS = 500;

/** Answers with the exit code: that of --auto, or 0 when the person has ended it. */
export async function simulate(url: string | undefined, flags: SimulateFlags, io: Io): Promise<number> {
  if (flags.repro !== undefined && url !== undefined) throw new UsageError('Failed to read the command line: --repro brings its own receiver, and a URL was given too. Leave one of them out.');
  const repro = flags.repro === undefined ? null : await readRepro(flags.repro);
  const options = simulateOptions(flags, repro);
  if (flags.fault !== undefined && (url !== undefined || (repro !== null && repro.receiver.kind !== 'embedded'))) throw new UsageError('Failed to read --fault: it breaks the embedded receiver only. Leave the URL out.');
  if (flags.evidence !== undefined) await checkFolder(flags.evidence);
  const target = url === undefined ? null : parseTarget(url);
  const { executablePath, visible } = await browserFor(flags, io);
  const standIn = repro !== null && repro.receiver.kind !== 'embedded' ? await startStandIn(repro.receiver) : null;
  const folder = resolve(flags.evidence ?? '.');
  try {
    const simulation = await startSimulation({
      ...options,
      hookproof: VERSION,
      visible,
      executablePath,
      sandbox: usesSandbox(io.env),
      successStatus: [200],
      run: Date.now().toString(36),
      savingMs: flags.auto === true && !visible ? 0 : SAVING_MS,
      grant: flags.auto ?? false,
      target: targetOf(target, standIn),
      conditions: [...(standIn === null || repro === null ? [] : [['A stand-in answers as the recorded receiver did.', ...repro.leftOut, ...(standIn.note === null ? [] : [standIn.note])].join(' ')]), ...(flags.auto === true ? ['--auto plays by itself: nobody clicked.'] : [])],
      outside: { environment: { platform: process.platform, node: process.version }, write: async (name, bytes) => { const file = resolve(folder, name); await writeWhole(file, bytes); return file; } },
    });
    // A person's Ctrl-C is how a simulation ends: his evidence is saved first. --auto is stopped at once.
    const stop = () => { if (flags.auto === true) void simulation.close(); };
    io.signal.addEventListener('abort', stop);
    try {
      io.signal.throwIfAborted();
      const { session } = simulation;
      if (options.fault !== null) await session.command({ kind: 'fault', id: options.fault, failFirst: options.failFirst });
      io.stdout.write(`ready ${simulation.url}\n`);
      if (flags.auto === true) return await playAlone(session, flags, visible ? PACE_MS : 0, io);
      greet(io, visible, simulation.url);
      if (flags.anonymous === true) await session.command({ kind: 'anonymous' });
      else if (flags.email !== undefined) await session.command({ kind: 'identify', name: flags.name ?? '', email: flags.email });
      await Promise.race([simulation.closed, new Promise<void>((ended) => { io.signal.addEventListener('abort', () => { ended(); }); })]);
      if (flags.evidence !== undefined) io.stderr.write(`Evidence: ${await session.save()}\n`);
      return 0;
    } finally {
      io.signal.removeEventListener('abort', stop);
      await simulation.close();
    }
  } finally {
    await standIn?.close();
  }
}

const targetOf = (url: string | null, standIn: { readonly url: string } | null): SimulationOptions['target'] =>
  standIn !== null ? { kind: 'stand-in', url: standIn.url } : url === null ? null : { kind: 'foreign', url };

async function playAlone(session: Session, flags: SimulateFlags, paceMs: number, io: Io): Promise<number> {
  await playThrough(session, { name: flags.name ?? 'Robin Example', email: flags.email ?? `hookproof.${session.setup.run}.1@example.com`, anonymous: flags.anonymous ?? false, paceMs });
  io.signal.throwIfAborted();
  io.stdout.write(`${story(session).join('\n')}\n`);
  if (flags.evidence !== undefined) io.stdout.write(`\nEvidence: ${await session.save()}\n`);
  const code = autoExitCode(session);
  const broken = [session.last.course, session.last.checkUrl].some((delivery) => delivery?.attempts.some(wayBroke));
  io.stdout.write(`\nhookproof: ${broken ? BROKEN_WAY : (session.desk.player.anonymous ? ANONYMOUS : VERDICTS)[code]}\n`);
  return code;
}

const BROKEN_WAY = 'the way was broken on purpose, or could not be had: this is no verdict on the endpoint.';
const VERDICTS = {
  0: 'the course was reported, and Check URL is green.',
  1: 'a learner or an author was told of a failure, or a result was lost.',
  2: 'it cannot be told what becomes of a result: this is neither a pass nor a fail.',
} as const;

const ANONYMOUS = {
  0: 'an anonymous learner reports nothing, as it should be. Check URL alone was looked at, and is green.',
  1: 'Check URL shows an error, or its result was lost. It alone was looked at: an anonymous learner reports nothing.',
  2: 'it cannot be told what becomes of Check URL. It alone was looked at: an anonymous learner reports nothing.',
} as const;

/** What happened, and what is wrong, for a terminal. */
function story({ log, kept, setup }: Session): string[] {
  const rows = wrongSoFar(setup.target.url(), kept.deliveries, setup.probe);
  const wrong = rows.filter(({ level }) => level !== 'advice');
  return ['', ...storyLines(log.last(2000)), ...(wrong.length === 0 ? [] : ['', 'WHAT IS WRONG', ...findingLines(wrong, rows, palette(false))])];
}

function greet({ stderr }: Io, visible: boolean, url: string): void {
  stderr.write(visible
    ? `The course stands in the browser window, Check URL in its other tab. The same on a page of its own: ${url}\nClose the window or press Ctrl-C to end.\n`
    : `There is no window here: open ${url}\nThe course runs in a browser without a window, at its real origin; this page shows it and takes your clicks. Press Ctrl-C to end.\n`);
}

/** A window where there is a display and a browser that has one; else none, and why. */
async function browserFor({ headless }: SimulateFlags, { env, stderr }: Io): Promise<{ executablePath: string; visible: boolean }> {
  const display = process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
  if (headless === true || !display) return { ...(await findBrowser(env)), visible: false };
  try {
    return { ...(await findBrowser(env, { wantVisible: true })), visible: true };
  } catch (error) {
    const found = await findBrowser(env);
    stderr.write(`No window: ${error instanceof Error ? error.message : String(error)}\n`);
    return { ...found, visible: false };
  }
}

async function readRepro(file: string): Promise<Repro> {
  const text = await readFile(resolve(file), 'utf8').catch((cause: unknown) => { throw new UsageError(`Failed to read the repro file ${file}: ${(cause as NodeJS.ErrnoException).code ?? String(cause)}. Name a file that Copy repro made.`); });
  try {
    return parseRepro(text);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Made where it is not there yet, and tried, before anything is started. Folder by folder: some file systems let a recursive mkdir of Node 20 try for ever. */
async function checkFolder(folder: string): Promise<void> {
  const full = resolve(folder);
  const fail = (found: string) => new UsageError(`Failed to use the evidence folder ${folder}: ${found}. Name a folder that can be written.`);
  const missing: string[] = [];
  let there = full;
  while ((await stat(there).catch(() => null)) === null && dirname(there) !== there) {
    missing.unshift(there);
    there = dirname(there);
  }
  if (!(await stat(there)).isDirectory()) throw fail(`${there} is no folder`);
  for (const one of missing) await mkdir(one).catch((error: unknown) => { throw fail((error as NodeJS.ErrnoException).code ?? String(error)); });
  await access(full, constants.W_OK).catch(() => { throw fail('it cannot be written'); });
}
