/** What the model does on the wire, exchange by exchange. That Chromium does the same is the differential test's matter. */
import { expect, test } from '@playwright/test';
import type { Attempt, Origin } from '../../generated/types.ts';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { stimulus } from '../../scenarios/stimuli/index.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { answering, CORS, startServer, type Handler, type Server } from '../support/server.ts';

const model = openModel();
const OPTIONS = { timeoutMs: 2000, successStatus: [200] };

async function attempt({ url }: Server, origin: Origin = PUBLISHED): Promise<Attempt> {
  const { attempts: [only] } = await model.deliver(stimulus('plain', origin === AUTHORING ? 'check-url' : 'course', origin, { score: 1 }, { ...OPTIONS, target: url }, 1));
  if (only === undefined) throw new Error('The model made no attempt.');
  return only;
}
async function against(handler: Handler, origin?: Origin): Promise<{ readonly tried: Attempt; readonly posts: number }> {
  const server = await startServer(handler);
  const tried = await attempt(server, origin).finally(() => server.close());
  return { tried, posts: server.seen.filter(({ method }) => method === 'POST').length };
}
const good: Handler = (_request, response) => { response.writeHead(200, { ...CORS, 'Content-Type': 'application/json' }).end('{"ok":true}'); };
const breaksFirst = (then: Handler = good): Handler => {
  let broken = false;
  return (request, response) => {
    if (broken) { then(request, response); return; }
    broken = true;
    response.socket?.resetAndDestroy();
  };
};

test('the model says what it is, and closes nothing', async () => {
  expect(model.info).toEqual({ name: 'model', product: "the Fetch standard's CORS protocol", version: 'Chromium 156', predicted: true });
  expect(await openModel().close().then(() => 'closed')).toBe('closed');
});

test('what the raw client sends, the raw client sends here too', async () => {
  const server = await startServer();
  const { attempts } = await model.deliver(stimulus('keep-alive', 'wire', PUBLISHED, { score: 1 }, { ...OPTIONS, target: server.url }, 2)).finally(() => server.close());
  expect(attempts.map(({ page }) => page)).toEqual([null, null]);
  expect(server.seen.map(({ method }) => method)).toEqual(['POST', 'POST']);
});

test('exchanges bear the number of their hop, and a redirect\'s body is not looked at', async () => {
  const { tried } = await against(answering((request, response) => {
    if (request.path === '/v2') good(request, response);
    else response.writeHead(307, { ...CORS, Location: '/v2' }).end('elsewhere');
  }));
  expect(tried.exchanges.map(({ requestId }) => requestId)).toEqual(['preflight-0', 'request-0', 'preflight-1', 'request-1']);
  expect(tried.exchanges[1]?.response?.body).toEqual({ state: 'unobserved', why: 'redirect' });
  expect(tried.exchanges[3]?.response?.body).toMatchObject({ state: 'read', text: '{"ok":true}' });
  expect(tried).toMatchObject({ delivered: true, page: { redirected: true } });
});

test('a POST that breaks on a connection that was used before is sent again, once', async () => {
  const again = await against(answering(breaksFirst()));
  expect(again).toMatchObject({ posts: 2, tried: { delivered: true, exchanges: [{ role: 'preflight' }, { role: 'request', error: null }] } });
  expect(again.tried.exchanges).toHaveLength(2);
  const twice = await against(answering(breaksFirst(breaksFirst())));
  expect(twice).toMatchObject({ posts: 2, tried: { delivered: false, reason: { code: 'net::ERR_CONNECTION_RESET' } } });
});

test('a POST on a connection of its own is not sent again', async () => {
  const closes: Handler = (_request, response) => { response.writeHead(204, { ...CORS, Connection: 'close' }).end(); };
  const post = breaksFirst();
  expect(await against((request, response) => { (request.method === 'OPTIONS' ? closes : post)(request, response); })).toMatchObject({ posts: 1, tried: { delivered: false } });
  const server = await startServer(breaksFirst());
  const own = new URL(server.url).origin;
  expect(await attempt(server, { name: own, url: own }).finally(() => server.close())).toMatchObject({ delivered: false });
  expect(server.seen.map(({ method }) => method)).toEqual(['POST']);
});

test('a body that only a browser can unpack is left to one, by the header that says so and no other', async () => {
  const packed = (name: string): Handler => answering((_request, response) => { response.writeHead(200, { ...CORS, [name]: 'zstd' }).end('x'); });
  expect((await against(packed('Content-Encoding'), AUTHORING)).tried).toMatchObject({ reason: { code: 'unpredictable', parameter: 'a body compressed with zstd' } });
  expect((await against(packed('X-Content-Encoding'), AUTHORING)).tried).toMatchObject({ delivered: true, reason: null });
});

test('times count from the beginning of the attempt', async () => {
  const start = performance.now();
  const { tried: { page } } = await against(answering(breaksFirst(breaksFirst())));
  expect(page?.endMs).toBeGreaterThan(0);
  expect(page?.endMs).toBeLessThan(performance.now() - start);
});
