/** The command line in this very process, so that Ctrl-C and the exit code are its own. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.mjs';

export async function runCli(args) {
  const cli = join(ROOT, 'dist/cli.js');
  process.argv.splice(1, process.argv.length, cli, ...args);
  await import(pathToFileURL(cli).href);
}
