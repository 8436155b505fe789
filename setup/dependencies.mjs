import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { machine as thisMachine } from './machine.mjs';
import { ROOT } from './root.mjs';

/** Installs the packages of package-lock.json unless they stand there already. Answers whether it installed. */
export async function dependencies(root = ROOT, machine = thisMachine) {
  if (await upToDate(root)) return false;
  machine.say('Installing the packages (npm ci) ...');
  // dev, because the build and the tests need them and NODE_ENV=production would leave them out.
  const { code, output } = await machine.run('npm', ['ci', '--prefix', root, '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(`Failed to install the packages: npm ci ended with code ${code}. Its output was:\n${output.trim()}\nCheck the connection to the npm registry (npm config get registry), then try again.`);
  return true;
}

/** npm writes node_modules/.package-lock.json last, so its time is that of the last complete installation. */
async function upToDate(root) {
  const time = (file) => stat(join(root, file)).then((found) => found.mtimeMs, () => 0);
  return (await time('node_modules/.package-lock.json')) >= (await time('package-lock.json'));
}
