/** Ways to get a browser. Each answers undefined when it worked, else why not. */
import { fileURLToPath } from 'node:url';
import { aptInstall } from './apt.mjs';

/** Playwright's download; as root also the system libraries that it needs. */
export async function download(machine, wantVisible) {
  machine.say('Getting a browser: Playwright\'s download ...');
  const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright-core/package.json')));
  const name = wantVisible ? 'chromium' : 'chromium-headless-shell';
  const { code, output } = await machine.run(process.execPath, [cli, 'install', name]);
  if (code !== 0) return `Playwright's download failed (${reason(output)})`;
  // On a bare Linux the download alone cannot start; these are the libraries it links to.
  if (machine.root && machine.platform === 'linux') await machine.run(process.execPath, [cli, 'install-deps', name]);
  return undefined;
}

/** The headless shell first: smaller, and five times faster to start. */
export async function systemPackage(machine, wantVisible) {
  if (!machine.exists('/usr/bin/apt-get')) return 'there is no apt-get here to install one with';
  if (!machine.root) return 'only root may install one with apt-get';
  machine.say('Getting a browser: apt-get install ...');
  const failures = [];
  for (const name of wantVisible ? ['chromium'] : ['chromium-headless-shell', 'chromium']) {
    const failure = await aptInstall(machine, [name]);
    if (failure === undefined) return undefined;
    failures.push(failure);
  }
  return failures.join('; ');
}

/** The first line that names a cause, without the noise of five tries. */
function reason(output) {
  const lines = output.split('\n').map((line) => line.trim());
  const line = lines.find((text) => /^Error: .*(ENOTFOUND|ECONN|EAI_AGAIN|ETIMEDOUT|status)/.test(text)) ?? lines.find((text) => /error|failed/i.test(text));
  return (line ?? 'no reason given').replace(/^Error: /, '');
}
