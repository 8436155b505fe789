import { requireNode } from './node-version.mjs';

/**
 * Everything a fresh clone needs before its code runs: packages, a browser, dist/. A second time it only looks.
 * @param {{ browser: boolean }} needs
 */
export async function prepare({ browser }) {
  requireNode();
  const [{ dependencies }, { findBrowser }, { build }, { machine }] = await Promise.all([
    import('./dependencies.mjs'), import('./browser.mjs'), import('./build.mjs'), import('./machine.mjs'),
  ]);
  await dependencies();
  if (browser) await findBrowser(process.env, { install: true });
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
