/** npm run hostile: verify against every endpoint that means harm. -- words of a kind's name choose among them */
import { main, prepare } from './prepare.mjs';
import { runScript } from './run-script.mjs';

await main(async () => {
  await prepare({ browser: true });
  await runScript('bench/hostile.ts', process.argv.slice(2));
});
