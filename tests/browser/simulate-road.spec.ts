/** A bad way in simulate: on the fault board, in the log, in the evidence, and never the endpoint's fault. */
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { parseRepro } from '../../workbench/repro/parse.ts';
import { hookproof } from '../support/command.ts';
import { startServer } from '../support/server.ts';
import { test } from '../support/simulation.ts';

test('a way that loses the answer is switched on at the board: the result has arrived twice, the learner is told of a failure, and the endpoint is not blamed', async ({ simulate }) => {
  const { page, ready, command, simulation, written } = await simulate();
  await page.getByRole('tab', { name: 'Receiver' }).click();
  await page.getByRole('tab', { name: /Fault board/ }).click();
  await page.getByLabel('Find a fault').fill('answer-lost');
  await page.getByRole('switch', { name: 'answer-lost-reset' }).click();
  await expect(page.getByText('The way lets the POST arrive, and resets the connection in place of its answer', { exact: false }).first()).toBeVisible();
  await ready();
  await command({ kind: 'results' });
  await command({ kind: 'finish' });
  expect(simulation.session.state()).toMatchObject({
    rows: [],
    faults: { on: 'answer-lost-reset', ends: { fault: 'answer-lost-reset', browser: ['OPTIONS: 204 No Content', 'POST: net::ERR_CONNECTION_RESET', 'Refused: net::ERR_CONNECTION_RESET'], receiver: ['OPTIONS arrived: answered 204', 'POST arrived, a valid result: answered 200', 'POST arrived, a valid result (a byte-identical twin): answered 200'] } },
  });
  await page.getByRole('tab', { name: 'Log' }).click();
  await expect(page.getByText('The way did this, not the endpoint: it lets the POST arrive', { exact: false })).toBeVisible();
  await command({ kind: 'save-evidence' });
  const files = unzipSync([...written.values()][0] ?? new Uint8Array());
  const text = (name: string) => new TextDecoder().decode(files[name]);
  expect(text('README.md')).toContain('the way to the endpoint was broken on purpose with answer-lost-reset, in attempt 1');
  expect(JSON.parse(text('findings.json'))).toEqual([]);
  expect(text('steps.txt')).toContain('The way did this, not the endpoint');
  expect(parseRepro(text('repro.json')).receiver).toEqual({ kind: 'embedded', fault: null, failFirst: null, road: 'answer-lost-reset' });
});

test('a bad way for the first two attempts is followed by a recovery; mended, the browser keeps its preflight again', async ({ simulate }) => {
  const { page, ready, command, simulation } = await simulate();
  await command({ kind: 'fault', id: 'preflight-answer-closed', failFirst: 2 });
  await ready();
  await command({ kind: 'results' });
  await command({ kind: 'finish' });
  await command({ kind: 'submit-again' });
  await command({ kind: 'submit-again' });
  await expect(page.getByText('The way recovers: it failed the first 2')).toBeVisible();
  const attempts = simulation.session.last.course?.attempts;
  expect(attempts?.map(({ accepted, road }) => [accepted, road?.fault, road?.struck])).toEqual([[false, 'preflight-answer-closed', true], [false, 'preflight-answer-closed', true], [true, null, false]]);
  await command({ kind: 'fault', id: null, failFirst: null });
  await expect(page.getByText('The way is good again')).toBeVisible();
  expect(simulation.session.state().inbox?.counts).toMatchObject({ preflights: 3, results: 1, valid: 1 });
});

test('before an endpoint that is not ours the way is broken only where that was asked for, and the page says so', async ({ simulate }) => {
  const server = await startServer();
  const plain = await simulate({ url: server.url });
  expect(plain.simulation.session.state().faults).toBeNull();
  const { page, ready, command, simulation } = await simulate({ url: server.url, relayed: true });
  await expect(page.getByText('HTTP/2 is off in this browser', { exact: false }).first()).toBeAttached();
  await page.getByRole('tab', { name: 'Receiver' }).click();
  await expect(page.getByText('The way to the endpoint is good')).toBeVisible();
  await page.getByRole('switch', { name: 'post-reset-going-up' }).click();
  await expect.poll(() => simulation.session.state().faults?.on).toBe('post-reset-going-up');
  await ready();
  await command({ kind: 'results' });
  await command({ kind: 'finish' });
  await command({ kind: 'check-url' });
  await server.close();
  expect(server.seen.map(({ method }) => method)).toEqual(['OPTIONS', 'OPTIONS']);
  expect(simulation.session.state()).toMatchObject({ rows: [], faults: { ends: { fault: 'post-reset-going-up', receiver: ['It is not to be seen from here.'] } }, checkUrl: { phase: 'failure' } });
  expect(simulation.session.last.course?.attempts[0]?.exchanges[0]?.response?.remoteAddress).toBe(`127.0.0.1:${server.port}`);
});

test('--road breaks the way from the command line, and its exit code is no verdict', async () => {
  const { code, stdout } = await hookproof(['simulate', '--headless', '--auto', '--attempts', '2', '--road', 'answer-lost-once', '--fail-first', '1']);
  expect(stdout.replace(/\s+/g, ' ')).toContain('The way did this, not the endpoint: it loses the answer to the POST once');
  expect(stdout.split('\n').filter((line) => line.length > 80 && !/^hookproof: |^ready /.test(line))).toEqual([]);
  expect(stdout).toContain('this is no verdict on the endpoint');
  expect(stdout).not.toContain('WHAT IS WRONG');
  expect(code).toBe(2);
});
