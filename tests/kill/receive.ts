/** hookproof receive, killed with -9 at random moments under load, on one database. */
import { once } from 'node:events';
import { createClient } from '@libsql/client';
import { startReceiver } from '../../receiver/receiver.ts';
import { resultWith, send } from '../fast/receiver-http.ts';
import { start } from '../support/command.ts';

export interface Sums {
  readonly rounds: number;
  /** Rounds that were over before it listened. */
  readonly atStart: number;
  readonly acknowledged: number;
  /** Sent, and not answered before the end; most were sent again, byte for byte, in a later round. */
  readonly unanswered: number;
  readonly stored: number;
  readonly missing: number;
  readonly twice: number;
  /** What SQLite says of the file. */
  readonly integrity: string;
}

const SENDERS = 8;
/** At most so many are acknowledged in a round before its end. */
const ENOUGH = 80;
/** Within what time it is killed that is not to listen first. */
const START_MS = 400;

export async function killReceive(rounds: number, db: string, random: () => number, onRound: () => void = () => undefined): Promise<Sums> {
  const acknowledged = new Set<string>();
  /** Of earlier rounds: learner and body. */
  const open: [string, string][] = [];
  let [atStart, unanswered] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const { child, ended } = start(['receive', '--db', db]);
    const kill = () => { child.kill('SIGKILL'); };
    const timer = round % 10 === 9 ? setTimeout(kill, random() * START_MS) : undefined;
    const url = await Promise.race([ready(child.stdout), ended.then(() => null)]);
    if (url === null) atStart += 1;
    else await load(url, round, kill);
    clearTimeout(timer);
    const { signal, stderr } = await ended;
    if (signal !== 'SIGKILL') throw new Error(`The receiver ended by itself in round ${round}: ${stderr}`);
    onRound();
  }
  const receiver = await startReceiver({ db });
  const stored = (await receiver.results()).flatMap(({ learnerId, submissions }) => submissions.map(() => learnerId));
  await receiver.close();
  const known = new Set(stored);
  return {
    rounds, atStart, acknowledged: acknowledged.size, unanswered, stored: stored.length,
    missing: [...acknowledged].filter((learnerId) => !known.has(learnerId)).length, twice: stored.length - known.size, integrity: await integrityOf(db),
  };

  async function load(url: string, round: number, kill: () => void): Promise<void> {
    const enough = acknowledged.size + Math.ceil(random() * ENOUGH);
    const again = open.splice(0);
    const one = async (learnerId: string, body: string): Promise<boolean> => {
      const seen = await send(url, { body }).catch(() => undefined);
      if (seen === undefined) {
        unanswered += 1;
        open.push([learnerId, body]);
        return false;
      }
      if (seen.status === 200) acknowledged.add(learnerId);
      // A moment later, when the others are anywhere between arrival and answer.
      if (acknowledged.size >= enough) setTimeout(kill, random() * 4);
      return true;
    };
    await Promise.all(Array.from({ length: SENDERS }, async (_, name) => {
      for (let n = 0; ; n += 1) {
        const learnerId = `learner.${round}.${name}.${n}@example.com`;
        const [who, body] = again.pop() ?? [learnerId, resultWith({ learnerId })];
        if (!(await one(who, body))) return;
      }
    }));
  }
}

async function ready(stdout: NodeJS.ReadableStream | null): Promise<string> {
  if (stdout === null) throw new Error('The receiver has no stdout.');
  const [line] = (await once(stdout, 'data')) as [unknown];
  return String(line).replace(/^ready /, '').trim();
}

async function integrityOf(db: string): Promise<string> {
  const client = createClient({ url: `file:${db}` });
  const { rows } = await client.execute('PRAGMA integrity_check');
  client.close();
  return rows.map((row) => JSON.stringify(row['integrity_check'])).join(', ');
}
