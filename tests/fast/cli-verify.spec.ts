import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { validateReport } from '../../generated/validators.js';
import { hookproof, start } from '../support/command.ts';

const MODEL = ['--engine', 'model', '--profile', 'go-live'];

test('the embedded receiver conforms: exit code 0, and the last line says so', async () => {
  const { code, stdout, stderr } = await hookproof(['verify', '--embedded', ...MODEL]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('hookproof: the endpoint conforms (predicted).');
});

test('with a fault it does not: exit code 1', async () => {
  const { code, stdout } = await hookproof(['verify', '--embedded', '--fault', 'post-204', ...MODEL]);
  expect(code).toBe(1);
  expect(stdout).toContain('1  delivery/status-is-200  must');
});

test('a violated should decides with --strict only', async () => {
  const args = ['verify', '--embedded', '--fault', 'preflight-without-vary', ...MODEL];
  const [lenient, strict] = await Promise.all([hookproof(args), hookproof([...args, '--strict'])]);
  expect([lenient.code, strict.code]).toEqual([0, 1]);
  expect(strict.stdout).toContain('1 should is violated.');
});

test('where nothing answers, nothing is judged: exit code 2', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => { server.close(resolve); });
  const { code, stdout } = await hookproof(['verify', `http://127.0.0.1:${port}/`, ...MODEL]);
  expect(code).toBe(2);
  expect(stdout).toContain('could not be judged');
});

test('several reporters at once: JSON on stdout, text and JUnit in files, and no temporary file stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hookproof-test-'));
  try {
    const { code, stdout } = await hookproof(['verify', '--embedded', ...MODEL, '--profile', 'standard', '--reporter', 'json', '--reporter', `text=${folder}/report.txt`, '--reporter', `junit=${folder}/report.xml`]);
    expect(code).toBe(0);
    expect(validateReport(JSON.parse(stdout)), JSON.stringify(validateReport.errors)).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['report.txt', 'report.xml']);
    expect(await readFile(join(folder, 'report.txt'), 'utf8')).toContain('the endpoint conforms');
    const xml = await readFile(join(folder, 'report.xml'), 'utf8');
    expect(xml).toContain('<testsuites name="hookproof"');
    // How the run is found in the endpoint's log, and how it is repeated.
    expect(xml).toMatch(/<property name="seed" value="\d+"\/>/);
    expect(xml).toMatch(/<property name="log" value="learnerId hookproof\.[^"]+ between [^"]+ UTC; Check URL's is example@example\.com"\/>/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('FORCE_COLOR colours the report of stdout, NO_COLOR is stronger', async () => {
  const args = ['verify', '--embedded', ...MODEL];
  const [forced, none] = await Promise.all([hookproof(args, { env: { FORCE_COLOR: '1' } }), hookproof(args, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })]);
  expect(forced.stdout).toContain('\x1b[1m');
  expect(none.stdout).not.toContain('\x1b');
});

test('a reader that stops reading is no crash', async () => {
  const { child, ended } = start(['contract']);
  child.stdout?.destroy();
  const { code, stderr } = await ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) {
  test(`${signal} ends a verification under way with exit code ${code}, and no report`, { tag: '@slow' }, async () => {
    const { server, asked } = await silentServer();
    const { port } = server.address() as AddressInfo;
    const { child, ended } = start(['verify', `http://127.0.0.1:${port}/`, ...MODEL, '--timeout', '2000']);
    await asked;
    child.kill(signal);
    expect(await ended).toMatchObject({ code, stdout: '', stderr: 'Stopped before a verdict.\n' });
    server.closeAllConnections();
    server.close();
  });
}

/** Takes requests and never answers. */
async function silentServer(): Promise<{ server: Server; asked: Promise<void> }> {
  const server = createServer();
  const asked = new Promise<void>((resolve) => { server.once('request', () => resolve()); });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  return { server, asked };
}
