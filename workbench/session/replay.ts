/** A request of the inbox sent again: by the browser from its page, or byte by byte by a plain client. */
import { contract } from '../../generated/contract.js';
import { replayIdentical } from '../inbox/replay.ts';
import { leftWords, type Bench } from './bench.ts';
import { replayStimulus } from './plays.ts';

/** Throws where the request is no longer kept, or cannot be sent that way. */
export async function replay({ setup, teller, sending, faults }: Bench, id: number, how: 'browser' | 'identical'): Promise<void> {
  const found = setup.embedded?.inbox.kept(id);
  if (found === undefined) throw new Error(`Failed to replay request ${id}: it is no longer kept. Choose a later one.`);
  const url = setup.target.url();
  if (how === 'identical') {
    const { status, error, ms } = await replayIdentical(found, url);
    teller.say('replay', 'hookproof', `Request ${id} sent again, byte by byte, by a plain client: ${status === null ? (error ?? 'no answer') : `answered ${status} after ${Math.round(ms)} ms`}`);
    return;
  }
  const { body, origin, headers } = found.arrival;
  if (body === null) throw new Error(`Failed to replay request ${id} as the browser would: its body is not text. Replay it byte by byte.`);
  const contentType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? contract.contentType.value;
  const stimulus = replayStimulus(origin, contentType, { target: url, timeoutMs: setup.timeoutMs, successStatus: setup.successStatus });
  teller.say('replay', 'hookproof', `Request ${id} is sent again as the browser would, from ${stimulus.origin.url}`);
  const { attempt, left } = await sending.send(stimulus.sender === 'check-url' ? 'check-url' : 'course', stimulus, 1, { text: body }, faults?.road ?? null);
  if (left === null) teller.tell({ stimulus, attempt, rows: [], sees: 'nobody' });
  else teller.say('note', 'hookproof', leftWords(left, attempt).title, { tone: 'warn' });
}
