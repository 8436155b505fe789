/** npm run bench: the speed of whole commands, side by side. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { main, prepare } from './prepare.mjs';
import { ROOT } from './root.mjs';

await main(async () => {
  await prepare({ browser: true });
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const [code] = await once(spawn(process.execPath, [tsx, join(ROOT, 'tests/bench/bench.ts')], { stdio: 'inherit' }), 'exit');
  process.exitCode = code ?? 1;
});
