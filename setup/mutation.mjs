/** npm run mutation: every change that Stryker knows to checks, model, verdict and exit code, and whether a test notices. */
import { main, prepare } from './prepare.mjs';
import { runBench } from './run-bench.mjs';

await main(async () => {
  await prepare({ browser: true });
  await runBench('../mutation/run.ts', process.argv.slice(2));
});
