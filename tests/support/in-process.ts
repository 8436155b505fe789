/** The command line in this process: no start-up to wait for. */
import { runProgram } from '../../cli/program.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { CommanderError } from 'commander';

export interface Ran { readonly code: number; readonly stdout: string; readonly stderr: string }

/** What main makes of it: a usage error is exit code 3 and its one line. Everything else is thrown on. */
export async function inProcess(args: readonly string[]): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  const io = { stdout: { write: (text: string) => { stdout += text; } }, stderr: { write: (text: string) => { stderr += text; } }, env: {}, signal: new AbortController().signal };
  try {
    const code = await runProgram(args, io);
    return { code, stdout, stderr };
  } catch (error) {
    if (error instanceof UsageError || error instanceof CommanderError) return { code: 3, stdout, stderr: error.message };
    throw error;
  }
}
