/** What the learner does, what he sees, and what arrives: the course in its three templates, against real servers. */
import { expect } from '@playwright/test';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { answering, CORS, startServer } from '../support/server.ts';
import { test } from '../support/simulation.ts';

const methods = (seen: readonly { readonly method: string }[]) => seen.map(({ method }) => method);
const refusing = answering((_request, response) => { response.writeHead(500, CORS).end(); });

test('a learner plays by clicks, and the result arrives after a preflight of its own', async ({ simulate }) => {
  const server = await startServer();
  const { page } = await simulate({ url: server.url });
  await page.getByLabel('Name').fill('Ann');
  await page.getByLabel('E-mail').fill('ann@example.com');
  await page.getByRole('button', { name: 'Start the course' }).click();
  // Four of seven right: 57 percent.
  for (const option of ['Leave by the nearest exit', 'By the stairs', 'At the base of the fire', 'Carbon dioxide', 'Some minutes', 'Home', 'Nobody']) await page.getByLabel(option, { exact: true }).click();
  await page.getByRole('button', { name: 'See my results' }).click();
  await page.getByRole('button', { name: 'Finish the course' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await server.close();
  expect(methods(server.seen)).toEqual(['OPTIONS', 'POST']);
  expect(server.seen[0]?.headers).toMatchObject({ origin: PUBLISHED.url, 'access-control-request-headers': 'content-type' });
  expect(server.seen[1]?.headers['origin']).toBe(PUBLISHED.url);
  expect(server.seen[1]?.body).toMatch(/^\{"courseId":"[0-9a-f]{32}","learnerId":"ann@example.com","score":56.99999999999999,"finishedOn":"[^"]+Z","status":"failed"\}$/);
});

test('the eleventh failure opens the way out, and no preflight is forced meanwhile', async ({ simulate }) => {
  const server = await startServer(refusing);
  const { page, ready } = await simulate({ url: server.url });
  await ready();
  await page.getByRole('button', { name: 'See my results' }).click();
  await page.getByRole('button', { name: 'Finish the course' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your result has not arrived yet' });
  const wayOut = page.getByRole('button', { name: 'Close the course without reporting' });
  for (let failed = 1; failed < 11; failed += 1) {
    await expect(dialog).toContainText('the host could not be reached');
    await expect(page.getByText(`Attempt ${failed} of 11 failed.`)).toBeVisible();
    await expect(wayOut).toBeHidden();
    await dialog.getByRole('button', { name: 'Submit again' }).click();
  }
  await wayOut.click();
  await expect(page.getByRole('heading', { name: 'The course is closed' })).toBeVisible();
  await server.close();
  // Within its five seconds the browser remembers the preflight; a slow machine may outlive them.
  expect(methods(server.seen).filter((method) => method === 'POST')).toHaveLength(11);
  expect(methods(server.seen).filter((method) => method === 'OPTIONS').length).toBeLessThan(11);
  expect(new Set(server.seen.filter(({ method }) => method === 'POST').map(({ body }) => body)).size).toBe(11);
});

test('with templates-2020 a refused request ends in nothing, and the other behaviour can be looked at', async ({ simulate }) => {
  const server = await startServer((_request, response) => { response.writeHead(404).end(); });
  const { page, ready, command, simulation } = await simulate({ url: server.url, rules: { behaviour: 'templates-2020', attempts: 12 } });
  await ready();
  await page.getByRole('button', { name: 'See my results' }).click();
  await page.getByRole('button', { name: 'Finish the course' }).click();
  await expect(page.locator('[data-pane=learner]')).toHaveAttribute('data-phase', 'standstill');
  await expect(page.getByRole('dialog')).toBeHidden();
  await command({ kind: 'finish' });
  await command({ kind: 'behaviour', value: 'article' });
  await expect(page.getByRole('dialog')).toBeVisible();
  await command({ kind: 'behaviour', value: 'templates-2020' });
  await expect(page.getByRole('dialog')).toBeHidden();
  await server.close();
  expect(methods(server.seen)).toEqual(['OPTIONS']);
  expect(simulation.session.last.course?.learnerSees).toEqual({ article: 'dialog', 'templates-2020': 'standstill' });
});

test('an anonymous learner causes no request, and the page says so', async ({ simulate }) => {
  const server = await startServer();
  const { page } = await simulate({ url: server.url, rules: { template: 'personalized', sections: false } });
  await page.getByRole('button', { name: 'Start anonymously' }).click();
  await page.getByRole('button', { name: 'See my results' }).click();
  await page.getByRole('button', { name: 'Finish the course' }).click();
  await expect(page.getByText('Nothing is sent: the learner started anonymously')).toBeVisible();
  await server.close();
  expect(server.seen).toEqual([]);
});

test('a personalized course sends as its summary opens, and once more when the learner who stepped back closes it', async ({ simulate }) => {
  const server = await startServer(refusing);
  const { page, ready } = await simulate({ url: server.url, rules: { template: 'personalized' } });
  await ready({ right: 2 });
  await page.getByRole('button', { name: 'See my results' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { name: 'Your summary' })).toBeVisible();
  await page.getByRole('button', { name: 'Finish the course' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await server.close();
  const bodies = server.seen.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body) as { score: number });
  expect(bodies.map(({ score }) => score)).toEqual([67, 67]);
});

test('a personalized course without sections sends score: null', async ({ simulate }) => {
  const server = await startServer();
  const { page, ready } = await simulate({ url: server.url, rules: { template: 'personalized', sections: false } });
  await ready();
  await page.getByRole('button', { name: 'See my results' }).click();
  await page.getByRole('button', { name: 'Close the course' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await server.close();
  expect(JSON.parse(server.seen[1]?.body ?? '')).toMatchObject({ score: null, status: 'failed' });
});

test('a receiver that stays silent leaves the course waiting', async ({ simulate }) => {
  const server = await startServer(answering(() => undefined));
  const { page, ready, command } = await simulate({ url: server.url, timeoutMs: 500 });
  await ready();
  await command({ kind: 'results' });
  await command({ kind: 'finish' });
  await expect(page.locator('[data-pane=learner]')).toHaveAttribute('data-phase', 'waiting');
  await expect(page.getByText('the player would go on')).toBeVisible();
  await server.close();
});

test('Check URL is green on a 204, its clicks are byte-identical, and the page says that courses are red', async ({ simulate }) => {
  const server = await startServer(answering((_request, response) => { response.writeHead(204, CORS).end(); }));
  const { page } = await simulate({ url: server.url });
  await page.getByRole('tab', { name: 'Check URL' }).click();
  await page.getByRole('button', { name: 'Check URL', exact: true }).click();
  await expect(page.getByText('URL successfully reached', { exact: true })).toBeVisible();
  await expect(page.getByRole('tabpanel', { name: 'Check URL' }).getByText('courses will be red: a course counts status 200 alone, and this was 204')).toBeVisible();
  await page.getByRole('button', { name: 'Check URL', exact: true }).click();
  await expect.poll(() => server.seen.filter(({ method }) => method === 'POST').length).toBe(2);
  await server.close();
  const posts = server.seen.filter(({ method }) => method === 'POST');
  expect(posts[0]?.headers['origin']).toBe(AUTHORING.url);
  expect(posts[0]?.body).toMatch(/^\{"courseId":"courseId","learnerId":"example@example.com","score":75,/);
  expect(posts[1]?.body).toBe(posts[0]?.body);
});

test('a field is overridden, added and taken out, and a preset sent, as the page says', async ({ simulate }) => {
  const server = await startServer();
  const { page, ready, command } = await simulate({ url: server.url });
  await ready();
  await command({ kind: 'preset', value: 'null-score' });
  await command({ kind: 'set', field: 'learnerId', json: '"account-7"' });
  await command({ kind: 'set', field: 'region', json: '{"id":3}' });
  await command({ kind: 'unset', field: 'status' });
  await page.getByRole('tab', { name: 'Result' }).click();
  await expect(page.getByText('this learnerId is no e-mail address', { exact: false })).toBeVisible();
  await command({ kind: 'results' });
  await command({ kind: 'finish' });
  await server.close();
  const { finishedOn, ...body } = JSON.parse(server.seen[1]?.body ?? '') as Record<string, unknown>;
  expect(body).toEqual({ courseId: '2fc74749fe984bb9b23dfb02c30ccb8b', learnerId: 'account-7', score: null, region: { id: 3 } });
  expect(finishedOn).toMatch(/Z$/);
});
