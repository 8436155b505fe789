import { requireNode } from './node-version.mjs';

/**
 * Everything a fresh clone needs before its code runs: packages, a browser, dist/. A second time it only looks.
 * @param {{ browser: boolean, window?: boolean }} needs window: a browser that has one, where one can be had
 */
export async function prepare({ browser, window = false }) {
  requireNode();
  const [{ dependencies }, { findBrowser }, { build }, { machine }] = await Promise.all([
    import('./dependencies.mjs'), import('./browser.mjs'), import('./build.mjs'), import('./machine.mjs'),
  ]);
  await dependencies();
  const seen = window && (await findBrowser(process.env, { install: true, wantVisible: true }).then(() => true, () => false));
  if (browser && !seen) await findBrowser(process.env, { install: true });
  if (await build()) machine.say('Built dist/.');
}

/** Runs set-up's main part; a failure is one readable message, not a stack. */
export async function main(part) {
  try {
    await part();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
