/** From argv to an exit code. */
import { CommanderError } from 'commander';
import { visible } from '../report/visible.ts';
import { EXIT, type Io } from './io.ts';
import { takeOwnFolder } from './own-folder.ts';
import { runProgram } from './program.ts';
import { shownUrl } from './shown-url.ts';
import { interruption } from './signals.ts';
import { UsageError } from './usage-error.ts';

export async function main(args: readonly string[]): Promise<void> {
  const { signal, exitCode } = interruption();
  // Whoever reads our output may stop reading: that is no error.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });
  // Node's own code for a crash is 1, and 1 says that the endpoint is wrong.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${visible(sentence(error))}\n`);
    process.exit(EXIT.couldNotJudge);
  });
  const io: Io = { stdout: process.stdout, stderr: process.stderr, env: process.env, signal };
  let leave: (() => Promise<void>) | undefined;
  try {
    if (needsFolder(args)) leave = await takeOwnFolder();
    const code = await runProgram(args, io);
    process.exitCode = endsWhenStopped(args) ? code : (exitCode() ?? code);
  } catch (error) {
    process.exitCode = exitCode() ?? exitCodeOf(error);
    process.stderr.write(`${exitCode() === undefined ? visible(sentence(error)) : 'Stopped before a verdict.'}\n`);
  } finally {
    await leave?.();
  }
  // Nothing of ours runs any more, and a slow reader has read; what a library left open must not keep the process.
  process.stdout.write('', () => { setTimeout(() => process.exit(), 2000).unref(); });
}

/** Stopping a receiver or a simulation is how it ends; stopping a verification leaves it without a verdict. */
const endsWhenStopped = ([command, ...args]: readonly string[]): boolean => command === 'receive' || (command === 'simulate' && !args.includes('--auto'));

/** The commands that start a browser or a receiver. */
const needsFolder = ([command = '', ...args]: readonly string[]): boolean => ['verify', 'simulate', 'receive'].includes(command) && !args.includes('--help') && !args.includes('-h');

const exitCodeOf = (error: unknown): number => (error instanceof UsageError || error instanceof CommanderError ? EXIT.usage : EXIT.couldNotJudge);

/** Our own errors say what to do; the parser's get the same grammar. */
function sentence(error: unknown): string {
  if (error instanceof CommanderError) {
    // The value of an option that is misspelled may be a secret, and a URL in the place of a command may hold one.
    const [what = '', ...hint] = error.message.replace(/^error: /, '').replace(/'(--[^'=]*)=[^]*'/, "'$1'").replace(/'([^']*[/@?#][^]*)'/, (_whole, url: string) => `'${shownUrl(url)}'`).split('\n');
    return `Failed to read the command line: ${what.replace(/\.$/, '')}. ${hint.join(' ').replace(/^\(|\)$/g, '') || 'See hookproof --help.'}`;
  }
  return error instanceof Error ? error.message : String(error);
}
