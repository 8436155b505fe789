import { PassThrough } from 'node:stream';
import { expect, test } from '@playwright/test';
import { receive, type ReceiveOptions } from '../../cli/receive.ts';
import { preflight, PUBLISHED, resultWith, send, valuesOf } from './receiver-http.ts';

/** Runs the command while `body` does, with the URL that it printed. */
async function whileReceiving(options: ReceiveOptions, body: (url: string, stderr: string) => Promise<void>): Promise<void> {
  const [stdout, stderr, stop] = [new PassThrough(), new PassThrough(), new AbortController()];
  const done = receive(options, { stdout, stderr, signal: stop.signal });
  try {
    await expect.poll(() => stdout.readableLength).toBeGreaterThan(0);
    const line = String(stdout.read());
    expect(line).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+\/\S+\n$/);
    await body(line.slice('ready '.length).trim(), String(stderr.read()));
  } finally {
    stop.abort();
    await done;
  }
}

test('receive prints the URL to POST to on stdout and the inbox on stderr, and ends when it is told to', async () => {
  let known = '';
  await whileReceiving({}, async (url, stderr) => {
    known = url;
    expect((await send(url, { body: resultWith() })).status).toBe(200);
    const inbox = /^inbox (\S+)\n$/.exec(stderr)?.[1] ?? '';
    expect((await send(inbox, { method: 'GET' })).body).toContain('2fc74749fe984bb9b23dfb02c30ccb8b');
  });
  await expect(send(known, { body: resultWith() })).rejects.toThrow('ECONNREFUSED');
});

test('--origin adds to the two of the contract', async () => {
  await whileReceiving({ origin: ['https://lms.example.com'] }, async (url) => {
    for (const origin of [PUBLISHED, 'https://lms.example.com']) expect(valuesOf(await preflight(url, origin), 'access-control-allow-origin')).toEqual([origin]);
  });
});

test('--fault starts a receiver with that fault', async () => {
  await whileReceiving({ fault: 'options-404' }, async (url) => {
    expect((await preflight(url)).status).toBe(404);
  });
});

test('an unknown fault is answered with the nearest one', async () => {
  await expect(receive({ fault: 'option-404' }, { stdout: new PassThrough(), stderr: new PassThrough(), signal: AbortSignal.abort() })).rejects.toThrow('Did you mean "options-404"?');
});
