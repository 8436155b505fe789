/** npm run mutation: every change that Stryker knows to checks, model, verdict and exit code, and whether a test notices. */
import { main, prepare } from './prepare.mjs';
import { runScript } from './run-script.mjs';

await main(async () => {
  await prepare({ browser: true });
  await runScript('mutation/run.ts', process.argv.slice(2));
});
