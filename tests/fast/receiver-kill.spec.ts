import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { startReceiver } from '../../receiver/receiver.ts';
import { resultWith, send } from './receiver-http.ts';

const ROUNDS = 20;
const SENDERS = 8;
const CHILD = fileURLToPath(new URL('receiver-kill-child.ts', import.meta.url));

/** The receiver in a process of its own; resolves with its URL once it listens. */
async function startChild(db: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, db], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, url: line.toString().trim() };
}

test('kill -9 under load loses no acknowledged result and stores none twice', { tag: '@slow' }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hookproof-kill-'));
  const db = join(folder, 'results.db');
  const acknowledged = new Set<string>();
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { child, url } = await startChild(db);
      const exited = once(child, 'exit');
      // Another moment in each round: after the first 200, the eighth ...
      const enough = acknowledged.size + 1 + round * 7;
      const sender = async (name: number) => {
        for (let n = 0; ; n += 1) {
          const learnerId = `learner.${round}.${name}.${n}@example.com`;
          const seen = await send(url, { body: resultWith({ learnerId }) }).catch(() => undefined);
          if (seen === undefined) return;
          if (seen.status === 200) acknowledged.add(learnerId);
          if (acknowledged.size >= enough) child.kill('SIGKILL');
        }
      };
      await Promise.all(Array.from({ length: SENDERS }, (_, name) => sender(name)));
      expect(await exited).toEqual([null, 'SIGKILL']);
    }
    const receiver = await startReceiver({ db });
    const stored = (await receiver.results()).flatMap(({ learnerId, submissions }) => submissions.map(() => learnerId));
    await receiver.close();
    expect(acknowledged.size).toBeGreaterThan(ROUNDS * 30);
    expect([...acknowledged].filter((learnerId) => !stored.includes(learnerId))).toEqual([]);
    expect(stored).toHaveLength(new Set(stored).size);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
