/** Endpoints that once got a better or a worse verdict than they deserve. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { originsOf, verdictOf } from '../../scenarios/verdict.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { test } from '../support/browser.ts';
import { judgeWith, violated, type Judged } from '../support/judged.ts';
import { answering, conforming, CORS, startServer, type Handler } from '../support/server.ts';

const AUTHORING = 'https://live.easygenerator.com';
const ENGINES = ['chromium', 'model'] as const;

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
  return port;
}

const redirected = (status: number, to: string): Handler => answering((_request, response) => { response.writeHead(status, { ...CORS, Location: to }).end(); });
const exitCode = ({ rows, deliveries }: Judged): number => verdictOf(rows, false, originsOf(deliveries)).exitCode;

for (const name of ENGINES) {
  const judge = async (chromium: Parameters<typeof judgeWith>[0], handler: Handler): Promise<Judged> => {
    const server = await startServer(handler);
    return judgeWith(name === 'model' ? openModel() : chromium, server.url, { profile: 'go-live', timeoutMs: 700, attempts: 1 }).finally(() => server.close());
  };

  test(`a redirect whose next preflight hangs leaves the learner waiting, by ${name}`, async ({ engine }) => {
    const judged = await judge(engine, (request, response) => { if (request.path === '/results') redirected(307, '/next')(request, response); });
    expect(exitCode(judged)).toBe(1);
    expect(violated(judged)).toContain('delivery/answers-in-time');
  });

  test(`a redirect to where nothing listens is the endpoint's fault, by ${name}`, async ({ engine }) => {
    const port = await closedPort();
    for (const status of [302, 307]) {
      const judged = await judge(engine, redirected(status, `http://127.0.0.1:${port}/gone`));
      expect(exitCode(judged)).toBe(1);
      expect(judged.rows.find(({ id }) => id === 'endpoint/resolves')?.verdict).toBe('conforms');
    }
  });

  test(`a 304 to Check URL alone is no 2xx, by ${name}`, async ({ engine }) => {
    const judged = await judge(engine, answering((request, response) => {
      if (request.headers['origin'] === AUTHORING) response.writeHead(304, CORS).end();
      else conforming(request, response);
    }));
    expect(violated(judged)).toContain('delivery/status-is-2xx');
    expect(exitCode(judged)).toBe(1);
  });

  test(`an error page that speaks of CSRF is an error and no CSRF filter, by ${name}`, async ({ engine }) => {
    const judged = await judge(engine, answering((_request, response) => { response.writeHead(500, CORS).end('See the docs on CSRF.'); }));
    expect(violated(judged)).toContain('delivery/status-is-2xx');
    expect(violated(judged)).not.toContain('delivery/csrf-not-asked');
  });

  test(`a result sent back with its own status failed is no error inside a 200, by ${name}`, async ({ engine }) => {
    const judged = await judge(engine, answering((_request, response) => { response.writeHead(200, { ...CORS, 'Content-Type': 'application/json' }).end('{"courseId":"x","status":"failed"}'); }));
    expect(violated(judged)).not.toContain('delivery/body-answers-honestly');
  });
}
