/** Finds the browser that judges, and gets one where set-up may. */
import { basename, resolve } from 'node:path';
import { shellBeside, usualPlaces } from './installed-browsers.mjs';
import { machine as thisMachine } from './machine.mjs';

const BY_HAND = 'Install Chromium or Chrome, or set HOOKPROOF_BROWSER to the path of one';

/** In this order: HOOKPROOF_BROWSER, Playwright's own, an installed one, Playwright's download, the system's packages. */
export async function findBrowser(env, { install = false, wantVisible = false, machine = thisMachine, playwrightPath = playwrights } = {}) {
  if (env.HOOKPROOF_BROWSER) return named(env.HOOKPROOF_BROWSER, wantVisible, machine);
  const look = async () => {
    const places = [...playwrightPlaces(await playwrightPath()), ...usualPlaces(machine.platform, env)];
    return places.find((place) => !(wantVisible && place.kind === 'headless-shell') && machine.exists(place.executablePath));
  };
  const found = await look();
  if (found) return found;
  if (!install) throw new Error(`Failed to find a browser: neither Playwright's own nor an installed Chromium, Chrome or Edge is there. ${BY_HAND}, or run npx playwright-core install ${wantVisible ? 'chromium' : 'chromium-headless-shell'}.`);

  const { download, systemPackage } = await import('./install-browser.mjs');
  const failures = [];
  for (const get of [download, systemPackage]) {
    const failure = await get(machine, wantVisible);
    const got = failure === undefined ? await look() : undefined;
    if (got) return got;
    failures.push(failure ?? 'an installation ended well, but no browser stands where it should');
  }
  throw new Error(`Failed to get a browser: none is installed; ${failures.join('; ')}. ${BY_HAND}${machine.platform === 'linux' ? ' (Debian, Ubuntu: sudo apt-get install chromium)' : ''}.`);
}

/** What was named is taken or refused: another browser would judge in silence. */
function named(path, wantVisible, machine) {
  const executablePath = resolve(path);
  if (!machine.exists(executablePath)) throw new Error(`Failed to use HOOKPROOF_BROWSER: there is no file '${executablePath}'. Set it to the path of a Chromium, Chrome or Edge, or unset it to let one be found.`);
  const kind = kindOf(executablePath);
  if (wantVisible && kind === 'headless-shell') throw new Error(`Failed to use HOOKPROOF_BROWSER: '${executablePath}' is a headless shell, which has no window. Set it to a full Chromium, Chrome or Edge.`);
  return { executablePath, kind };
}

function kindOf(executablePath) {
  const name = basename(executablePath.replaceAll('\\', '/')).toLowerCase();
  if (/headless[-_]shell/.test(name)) return 'headless-shell';
  if (name.includes('edge')) return 'edge';
  return name.startsWith('google') ? 'chrome' : 'chromium';
}

function playwrightPlaces(chromiumPath) {
  if (!chromiumPath) return [];
  return [
    ...shellBeside(chromiumPath).map((executablePath) => ({ executablePath, kind: 'headless-shell' })),
    { executablePath: chromiumPath, kind: 'chromium' },
  ];
}

/** Throws on systems for which Playwright has no browser of its own: then there is none. */
async function playwrights() {
  const { chromium } = await import('playwright-core');
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}
