/** The page on loopback: whom it answers, and whom it obeys. */
import { request as httpRequest } from 'node:http';
import { test as base, expect } from '@playwright/test';
import { pageDocument } from '../../workbench/documents.ts';
import { startPageServer, type PageServer } from '../../workbench/server.ts';
import { openSession, type There } from '../support/session-there.ts';

interface Answer { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly text: string }

const test = base.extend<{ there: { readonly server: PageServer; readonly session: There } }>({
  there: async ({}, use) => {
    const session = await openSession();
    const server = await startPageServer({
      document: () => pageDocument({ place: 'loopback', base: '', links: { course: null, checkUrl: null }, first: session.first() }),
      script: '/* script */', style: '/* style */',
      subscribe: (listener) => session.subscribe(listener), first: () => session.first(), command: (command) => session.command(command),
    });
    await use({ server, session });
    await server.close();
    await session.close();
  },
});

function ask(url: string, { method = 'GET', headers = {}, body }: { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; });
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, headers: response.headers, text }); });
    });
    request.on('error', reject);
    request.end(body);
  });
}

const OURS = { 'Content-Type': 'application/json', 'X-Hookproof-Page': '1' };
const anonymous = JSON.stringify({ kind: 'anonymous' });

test('the document carries the state, and a policy without inline script or style', async ({ there: { server } }) => {
  const { status, headers, text } = await ask(server.url);
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self'/);
  expect(String(headers['content-security-policy'])).not.toContain('unsafe');
  expect(text).toContain('"phase":"identify"');
});

for (const [what, path, status] of [['a guessed token', '/0123456789abcdef0123456789abcdef/', 404], ['no token', '/', 404], ['a path that climbs', '/../etc/passwd', 404]] as const) {
  test(`${what} finds nothing`, async ({ there: { server } }) => {
    expect((await ask(new URL(server.url).origin + path)).status).toBe(status);
  });
}

test('a foreign Host header is refused, whatever it knows', async ({ there: { server, session } }) => {
  const { port } = new URL(server.url);
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1:1', `127.0.0.1.evil.example:${port}`]) {
    expect((await ask(server.url, { headers: { Host: host } })).status, host).toBe(421);
    expect((await ask(`${server.url}commands`, { method: 'POST', headers: { ...OURS, Host: host }, body: anonymous })).status, host).toBe(421);
  }
  expect(session.state().learner.kind).toBe('nobody');
});

test('a command is obeyed from the page alone', async ({ there: { server, session } }) => {
  const { origin } = new URL(server.url);
  const post = (headers: Readonly<Record<string, string>>, body = anonymous) => ask(`${server.url}commands`, { method: 'POST', headers, body });
  expect((await post({ 'Content-Type': 'application/json' })).status).toBe(403);
  expect((await post({ ...OURS, Origin: 'https://evil.example' })).status).toBe(403);
  expect((await post({ ...OURS, Origin: 'null' })).status).toBe(403);
  expect((await ask(`${server.url}commands`, { headers: OURS })).status).toBe(405);
  expect(session.state().learner.kind).toBe('nobody');
  expect((await post({ ...OURS, Origin: origin })).status).toBe(204);
  expect(session.state().learner.kind).toBe('anonymous');
});

for (const body of ['', 'no json', '[]', 'null', '{"kind":"rm"}', '{"kind":"fault","id":"none"}', '{"kind":"attempts","value":1e9}', '{"kind":"set","field":"x","json":"{"}', '{"kind":"identify","name":"x","email":""}', '{"kind":"answer","question":"alarm-first","option":3}', '{"kind":"__proto__"}', JSON.stringify({ kind: 'set', field: 'x', json: '['.repeat(4900) + ']'.repeat(4900) })]) {
  test(`what is no command is refused with words: ${body.slice(0, 60) || '(empty)'}`, async ({ there: { server, session } }) => {
    const before = JSON.stringify(session.state());
    const { status, text } = await ask(`${server.url}commands`, { method: 'POST', headers: OURS, body });
    expect(status).toBe(400);
    expect(text).toMatch(/^Failed to do what the page asks: /);
    expect(JSON.stringify(session.state())).toBe(before);
  });
}

test('a command that is too large is refused', async ({ there: { server } }) => {
  expect((await ask(`${server.url}commands`, { method: 'POST', headers: OURS, body: `"${'x'.repeat(70_000)}"` })).status).toBe(413);
});

test('events bring the state first, and then what changes', async ({ there: { server, session } }) => {
  const pushes: string[] = [];
  const request = httpRequest(`${server.url}events`, (response) => { response.setEncoding('utf8').on('data', (text: string) => { pushes.push(text); }); });
  request.on('error', () => undefined);
  request.end();
  await expect.poll(() => pushes.join('')).toContain('"kind":"nobody"');
  await session.play({ kind: 'anonymous' });
  await expect.poll(() => pushes.join('')).toContain('"kind":"anonymous"');
  request.destroy();
});
