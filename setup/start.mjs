/** npm start: from a fresh clone to a verdict. Without a URL the embedded receiver is judged. */
import { fileURLToPath } from 'node:url';
import { main, prepare } from './prepare.mjs';
import { runCli } from './run-cli.mjs';

/** The command line's arguments for those of npm start. */
export function startArguments(args) {
  // --origin is the one option whose value is a URL too.
  const hasUrl = args.some((arg, index) => (index === 0 && !arg.startsWith('-')) || (arg.includes('://') && !arg.startsWith('-') && args[index - 1] !== '--origin'));
  return hasUrl ? ['verify', ...args] : ['verify', '--embedded', ...args];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await prepare({ browser: true });
    await runCli(startArguments(process.argv.slice(2)));
  });
}
