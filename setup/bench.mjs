/** npm run bench: the speed of whole commands, side by side, and what the page of simulate takes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { main, prepare } from './prepare.mjs';
import { ROOT } from './root.mjs';

await main(async () => {
  await prepare({ browser: true });
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  for (const file of ['bench.ts', 'simulate.ts']) {
    const [code] = await once(spawn(process.execPath, ['--expose-gc', tsx, join(ROOT, 'tests/bench', file)], { stdio: 'inherit' }), 'exit');
    if (code !== 0) process.exitCode = code ?? 1;
  }
});
