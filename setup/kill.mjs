/** npm run kill: receive and verify killed at random moments. -- --seed n --receive rounds --verify rounds */
import { main, prepare } from './prepare.mjs';
import { runBench } from './run-bench.mjs';

await main(async () => {
  await prepare({ browser: true });
  await runBench('kill.ts', process.argv.slice(2));
});
