/** npm run bench: the speed of whole commands, side by side, and what the page of simulate takes. */
import { main, prepare } from './prepare.mjs';
import { runScript } from './run-script.mjs';

await main(async () => {
  await prepare({ browser: true });
  for (const file of ['bench.ts', 'simulate.ts']) await runScript(`bench/${file}`);
});
