/** npm run simulate: from a fresh clone to the course player, in a window where there is a display. */
import { main, prepare } from './prepare.mjs';
import { runCli } from './run-cli.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  await prepare({ browser: true, window: display && !args.includes('--headless') });
  await runCli(['simulate', ...args]);
});
