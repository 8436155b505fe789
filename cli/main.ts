/** From argv to an exit code. */
import { CommanderError } from 'commander';
import { visible } from '../report/visible.ts';
import { EXIT, type Io } from './io.ts';
import { runProgram } from './program.ts';
import { interruption } from './signals.ts';
import { UsageError } from './usage-error.ts';

export async function main(args: readonly string[]): Promise<void> {
  const { signal, received } = interruption();
  // Whoever reads our output may stop reading: that is no error.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });
  const io: Io = { stdout: process.stdout, stderr: process.stderr, env: process.env, signal };
  try {
    process.exitCode = await runProgram(args, io);
    if (received() && args[0] !== 'receive') process.exitCode = EXIT.interrupted;
  } catch (error) {
    process.exitCode = received() ? EXIT.interrupted : exitCodeOf(error);
    if (!received()) process.stderr.write(`${visible(sentence(error))}\n`);
  }
  // Nothing of ours runs any more; what a library left open must not keep the process.
  setTimeout(() => process.exit(), 2000).unref();
}

const exitCodeOf = (error: unknown): number => (error instanceof UsageError || error instanceof CommanderError ? EXIT.usage : EXIT.couldNotJudge);

/** Our own errors say what to do; the parser's get the same grammar. */
function sentence(error: unknown): string {
  if (error instanceof CommanderError) {
    const [what = '', ...hint] = error.message.replace(/^error: /, '').split('\n');
    return `Failed to read the command line: ${what}. ${hint.join(' ').replace(/^\(|\)$/g, '') || 'See hookproof --help.'}`;
  }
  return error instanceof Error ? error.message : String(error);
}
