/** What the engineer sees and breaks: the log, the inbox, the fault board, evidence, and pages that come and go. */
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { parseRepro } from '../../workbench/repro/parse.ts';
import { answering, CORS, startServer } from '../support/server.ts';
import { test } from '../support/simulation.ts';

test('each step opens into its bytes, and the finding stands where the failure is', async ({ simulate }) => {
  const { page, ready, command } = await simulate();
  await command({ kind: 'fault', id: 'allow-headers-missing', failFirst: null });
  await ready();
  await command({ kind: 'results' });
  await command({ kind: 'finish' });
  await expect(page.getByText('The browser refuses: HeaderDisallowedByPreflightResponse (content-type)')).toBeVisible();
  await page.getByRole('button', { name: /OPTIONS answered: 204/ }).click();
  await expect(page.getByText('preflight/allows-content-type').first()).toBeVisible();
  await expect(page.getByText('Content-Type, or *').first()).toBeVisible();
  await expect(page.getByText('Access-Control-Allow-Headers: Content-Type', { exact: true }).first()).toBeVisible();
});

test('a fault for the first two attempts is followed by a recovery, and the third is accepted', async ({ simulate }) => {
  const { page, ready, command, simulation } = await simulate();
  await command({ kind: 'fault', id: 'options-404', failFirst: 2 });
  await ready();
  await command({ kind: 'results' });
  await command({ kind: 'finish' });
  await page.getByRole('button', { name: 'Submit again' }).click();
  await expect(page.getByText('Attempt 2 of 11 failed.')).toBeVisible();
  await page.getByRole('button', { name: 'Submit again' }).click();
  await expect(page.getByText('The receiver recovers: it failed the first 2')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  expect(simulation.session.last.course?.attempts.map(({ accepted }) => accepted)).toEqual([false, false, true]);
});

test('both ends of a fault are told: stored, and refused', async ({ simulate }) => {
  const { ready, command, simulation } = await simulate();
  await command({ kind: 'fault', id: 'post-without-allow-origin', failFirst: null });
  await ready();
  await command({ kind: 'results' });
  await command({ kind: 'finish' });
  expect(simulation.session.state().faults?.ends).toEqual({
    fault: 'post-without-allow-origin',
    browser: ['OPTIONS: 204 No Content', 'POST: 200 OK', 'Refused: MissingAllowOriginHeader'],
    receiver: ['OPTIONS arrived: answered 204', 'POST arrived, a valid result: answered 200'],
    learner: 'A dialog: your progress is saved, but the result did not reach the author. Try again, or contact the author.',
  });
});

test('the inbox merges re-submissions and twins, and replays either way', async ({ simulate }) => {
  const { page, ready, command, simulation } = await simulate();
  await command({ kind: 'fault', id: 'post-204', failFirst: null });
  await ready();
  await command({ kind: 'results' });
  await command({ kind: 'finish' });
  await command({ kind: 'submit-again' });
  const inbox = () => simulation.session.state().inbox;
  const posts = () => inbox()?.arrivals.filter(({ kind }) => kind === 'result') ?? [];
  expect(posts().map(({ role }) => role?.kind)).toEqual(['first', 're-submission']);
  const first = posts()[0]?.id ?? 0;
  await command({ kind: 'replay', arrival: first, how: 'identical' });
  await command({ kind: 'replay', arrival: first, how: 'browser' });
  expect(posts().map(({ role }) => role?.kind)).toEqual(['first', 're-submission', 'twin', 'twin']);
  expect(inbox()?.groups).toHaveLength(1);
  await expect(page.getByText(`Request ${first} sent again, byte by byte, by a plain client: answered 204`, { exact: false })).toBeVisible();
  await expect(page.getByText(`Request ${first} is sent again as the browser would`, { exact: false })).toBeVisible();
});

test('the evidence holds traffic, pictures and a repro, and no learner', async ({ simulate }) => {
  const { page, ready, command, written } = await simulate();
  await command({ kind: 'fault', id: 'options-404', failFirst: null });
  await ready();
  await command({ kind: 'results' });
  await command({ kind: 'finish' });
  await page.getByRole('tab', { name: 'Evidence' }).click();
  await page.getByRole('button', { name: 'Save evidence' }).click();
  await expect(page.getByText(/hookproof-evidence-[\d-]+\.zip/).first()).toBeVisible();
  const [zip] = [...written.values()];
  const files = unzipSync(zip ?? new Uint8Array());
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['README.md', 'traffic.har', 'deliveries.json', 'repro.json', 'steps.txt', 'replaced.json']));
  expect(Object.keys(files).filter((name) => name.endsWith('.png')).map((name) => name.replace(/^.*\/\d+-/, ''))).toEqual(expect.arrayContaining(['dialog.png']));
  const text = Object.entries(files).filter(([name]) => !name.endsWith('.png')).map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n');
  expect(text).not.toContain('ann@example.com');
  expect(parseRepro(new TextDecoder().decode(files['repro.json'])).receiver).toEqual({ kind: 'embedded', fault: 'options-404', failFirst: null });
});

test('a page that is reloaded after its POST left learns nothing, and the record has what left', async ({ simulate }) => {
  const held: (() => void)[] = [];
  const server = await startServer(answering((_request, response) => { held.push(() => { response.writeHead(200, CORS).end(); }); }));
  const { page, context, ready, command, simulation } = await simulate({ url: server.url });
  await ready();
  await command({ kind: 'results' });
  const finishing = command({ kind: 'finish' });
  await expect.poll(() => held.length).toBe(1);
  await context.pages().find((one) => one.url().startsWith('https://elearning.'))?.reload();
  await finishing;
  await expect(page.getByText('it learns nothing')).toBeVisible();
  await expect(page.getByText('The POST had left the browser, and may have arrived')).toBeVisible();
  expect(simulation.session.last.course).toMatchObject({ outcome: 'unknown', learnerSees: null, attempts: [{ delivered: null, accepted: null, page: null }] });
  expect(simulation.session.last.course?.attempts[0]?.exchanges.map(({ request, onWire }) => [request.method, onWire])).toEqual([['OPTIONS', true], ['POST', true]]);
  await expect(page.getByRole('button', { name: 'Finish the course' })).toBeVisible();
  for (const answer of held) answer();
  await command({ kind: 'finish' });
  await expect.poll(() => held.length).toBe(2);
  held[1]?.();
  await server.close();
});

test('a tab that a person opens himself is served, knows the state, and sends', async ({ simulate }) => {
  const server = await startServer();
  const { context, simulation, ready, command } = await simulate({ url: server.url });
  await ready();
  for (const page of context.pages()) if (page.url().startsWith('https://elearning.')) await page.close();
  const opened = await context.newPage();
  await opened.goto(`${simulation.pages.course}?from=somewhere`);
  await opened.getByRole('button', { name: 'See my results' }).click();
  await opened.getByRole('button', { name: 'Finish the course' }).click();
  await expect(opened.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await command({ kind: 'check-url' });
  await server.close();
  expect(server.seen.map(({ method, headers }) => `${method} ${headers['origin'] ?? ''}`)).toEqual([
    'OPTIONS https://elearning.easygenerator.com', 'POST https://elearning.easygenerator.com', 'OPTIONS https://live.easygenerator.com', 'POST https://live.easygenerator.com',
  ]);
});

test("the link's parameters identify the learner", async ({ simulate }) => {
  const { context, simulation } = await simulate();
  const opened = await context.newPage();
  await opened.goto(`${simulation.pages.course}?name=Kim&email=kim%40example.com`);
  await expect.poll(() => simulation.session.state().learner).toEqual({ kind: 'identified', name: 'Kim', email: 'kim@example.com' });
});

test('another site in the same window has no say, and nothing leaves for the vendor', async ({ simulate }) => {
  const stranger = await startServer((_request, response) => { response.writeHead(200, { 'Content-Type': 'text/html' }).end('<script>globalThis.hookproofTell?.(JSON.stringify({ kind: "anonymous" }))</script>'); });
  const { context, simulation } = await simulate();
  const opened = await context.newPage();
  await opened.goto(stranger.url);
  await expect(opened.goto('https://elearning.easygenerator.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  await stranger.close();
  expect(simulation.session.state().learner).toEqual({ kind: 'nobody' });
});

test('closing the last window ends the simulation', async ({ simulate }) => {
  const { context, simulation } = await simulate();
  for (const page of context.pages()) await page.close();
  await simulation.closed;
});

test('a page that is reloaded while progress is saved sends nothing', async ({ simulate }) => {
  const server = await startServer();
  const { page, context, ready, command } = await simulate({ url: server.url, savingMs: 1500 });
  await ready();
  await command({ kind: 'results' });
  const finishing = command({ kind: 'finish' });
  await context.pages().find((one) => one.url().startsWith('https://elearning.'))?.reload();
  await finishing;
  await expect(page.getByText('The course was left before it sent anything')).toBeVisible();
  await expect(page.locator('[data-pane=learner]')).toHaveAttribute('data-phase', 'results');
  await server.close();
  expect(server.seen).toEqual([]);
});

test('a page that crashes is told as such, and the next click opens another', async ({ simulate }) => {
  const held: (() => void)[] = [];
  const server = await startServer(answering((_request, response) => { held.push(() => { response.writeHead(200, CORS).end(); }); }));
  const { page, context, ready, command } = await simulate({ url: server.url });
  await ready();
  await command({ kind: 'results' });
  const finishing = command({ kind: 'finish' });
  await expect.poll(() => held.length).toBe(1);
  await context.pages().find((one) => one.url().startsWith('https://elearning.'))?.goto('chrome://crash').catch(() => undefined);
  await finishing;
  await expect(page.getByText('it learns nothing')).toBeVisible();
  const again = command({ kind: 'finish' });
  await expect.poll(() => held.length).toBe(2);
  held[1]?.();
  await again;
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await server.close();
});

test('of two tabs the one that was clicked sends, and only its steps are told', async ({ simulate }) => {
  const server = await startServer();
  const { context, simulation, ready } = await simulate({ url: server.url });
  await ready();
  const first = context.pages().find((one) => one.url().startsWith('https://elearning.'));
  const second = await context.newPage();
  await second.goto(simulation.pages.course);
  await first?.getByRole('button', { name: 'See my results' }).click();
  await first?.getByRole('button', { name: 'Finish the course' }).click();
  await second.close();
  await expect.poll(() => simulation.session.state().player.ending).toBe('reported');
  await server.close();
  expect(simulation.session.log.last(100).filter(({ kind }) => kind === 'post-sent')).toHaveLength(1);
});
