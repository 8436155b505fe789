/** npm run check: types, lint, borders, drift and the tests that need neither a browser nor much time. */
import { main, prepare } from './prepare.mjs';
import { runTests } from './run-tests.mjs';

await main(async () => {
  await prepare({ browser: false });
  process.exitCode = await runTests(['--project=static', '--project=fast', '--grep-invert=@slow', ...process.argv.slice(2)]);
});
