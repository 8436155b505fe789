/** Bundles the command line, the player's pages and the page of simulate into dist/. Alone: node setup/build.mjs. */
import { chmod, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './root.mjs';

const SOURCES = ['schema', 'generated', 'simulator', 'receiver', 'scenarios', 'report', 'workbench', 'cli', 'cli.ts', 'setup', 'package.json'];
const STAMP = 'dist/.stamp';
const SHEBANG = '#!/usr/bin/env node\n';

/**
 * Builds dist/ unless it is newer than every source. Answers whether it built.
 * @param {string} [root] the checkout
 */
export async function build(root = ROOT) {
  const stamp = await modified(join(root, STAMP));
  // Read before the build: a source saved while it runs is then newer than the stamp.
  const started = new Date();
  if (stamp > (await newest(root, SOURCES))) return false;
  await buildPlayer(root);
  await buildPage(root);
  await rm(join(root, 'dist/chunks'), { recursive: true, force: true });
  await buildCli(root);
  await writeFile(join(root, STAMP), '');
  await utimes(join(root, STAMP), started, started);
  return true;
}

/** Code splitting keeps --help from loading the browser's driver, the server and the database. */
async function buildCli(root) {
  const { build: bundle } = await import('esbuild');
  await bundle({
    absWorkingDir: root, entryPoints: ['cli.ts'], outdir: 'dist', bundle: true, splitting: true, format: 'esm',
    chunkNames: 'chunks/[name]-[hash]', platform: 'node', target: 'node20', packages: 'external', logLevel: 'silent',
  });
  const cli = join(root, 'dist/cli.js');
  const text = await readFile(cli, 'utf8');
  if (!text.startsWith('#!')) await writeFile(cli, SHEBANG + text);
  await chmod(cli, 0o755);
}

/** One classic script for each page: no module loading happens in a page of ours. */
async function buildPlayer(root) {
  const { build: bundle } = await import('esbuild');
  await bundle({
    absWorkingDir: root, entryPoints: ['simulator/player/course.ts', 'simulator/player/check-url.ts'], outdir: 'dist/player',
    bundle: true, format: 'iife', platform: 'browser', target: 'es2022', charset: 'ascii', logLevel: 'silent',
  });
}

/** The page of simulate: one classic script, one style sheet. */
async function buildPage(root) {
  const { build: bundle } = await import('esbuild');
  const shared = { absWorkingDir: root, outdir: 'dist/workbench', bundle: true, minify: true, target: 'es2022', charset: 'ascii', logLevel: 'silent' };
  await Promise.all([
    bundle({ ...shared, entryPoints: { page: 'workbench/page/main.tsx' }, format: 'iife', platform: 'browser', jsx: 'automatic', jsxImportSource: 'preact' }),
    bundle({ ...shared, entryPoints: ['workbench/page/style.css'], target: 'chrome120' }),
  ]);
}

/** The time of the newest change below the paths, in ms; folders count, so that a removed file is a change. */
export async function newest(root, paths) {
  const times = await Promise.all(paths.map(async (path) => {
    const full = join(root, path);
    const entries = await readdir(full, { recursive: true }).catch(() => []);
    return Math.max(await modified(full), ...(await Promise.all(entries.map((entry) => modified(join(full, entry))))));
  }));
  return Math.max(...times);
}

/** 0 for what does not exist. */
async function modified(path) {
  return stat(path).then((found) => found.mtimeMs, () => 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stderr.write((await build()) ? 'Built dist/.\n' : 'dist/ is up to date.\n');
}
