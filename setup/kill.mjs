/** npm run kill: receive and verify killed at random moments. -- --seed n --receive rounds --verify rounds */
import { main, prepare } from './prepare.mjs';
import { runScript } from './run-script.mjs';

await main(async () => {
  await prepare({ browser: true });
  await runScript('bench/kill.ts', process.argv.slice(2));
});
