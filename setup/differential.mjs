/** npm run differential: the model against Chromium on every answer, written and drawn. -- --seed n --count n */
import { main, prepare } from './prepare.mjs';
import { runScript } from './run-script.mjs';

await main(async () => {
  await prepare({ browser: true });
  await runScript('bench/differential.ts', process.argv.slice(2));
});
