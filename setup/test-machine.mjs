import { aptInstall } from './apt.mjs';
import { machine as thisMachine } from './machine.mjs';

/** What some tests need: a trust store for a private CA, network namespaces for other addresses, a screen without a monitor and a browser that has a window. */
const TOOLS = [
  { name: 'certutil', package: 'libnss3-tools' },
  { name: 'ip', package: 'iproute2' },
  { name: 'Xvfb', package: 'xvfb' },
  { name: 'chromium', package: 'chromium' },
];

/** On CI as root the tools of the tests are installed; elsewhere tests without theirs skip, counted and named. */
export async function testMachine(env = process.env, machine = thisMachine) {
  if (!env.CI || !machine.root || !machine.exists('/usr/bin/apt-get')) return;
  const missing = TOOLS.filter((tool) => !['/usr/bin', '/usr/sbin', '/bin', '/sbin'].some((folder) => machine.exists(`${folder}/${tool.name}`)));
  if (missing.length === 0) return;
  machine.say(`Installing what the tests need: ${missing.map((tool) => tool.name).join(', ')} ...`);
  const failure = await aptInstall(machine, missing.map((tool) => tool.package));
  if (failure !== undefined) throw new Error(`Failed to get the tools of the tests: ${failure}. Install them by hand, or run without CI set: their tests then skip.`);
}
