/** npm run differential: the model against Chromium on every answer, written and drawn. -- --seed n --count n */
import { main, prepare } from './prepare.mjs';
import { runBench } from './run-bench.mjs';

await main(async () => {
  await prepare({ browser: true });
  await runBench('differential.ts', process.argv.slice(2));
});
