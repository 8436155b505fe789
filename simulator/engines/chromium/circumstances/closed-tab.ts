/** A tab that is closed behind a finished course: at a held moment, never in a race. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stimulus } from '../../../../generated/types.ts';
import type { Sighting } from '../../../engine.ts';
import { behind, type Road } from '../road.ts';
import { record, type Step } from '../recorder.ts';
import { courseUnder, onStand, playIn } from './stand.ts';

/** What keeps the answer away for good: a preflight that never arrives, so that no POST can leave; a POST whose answer is held. */
const HOLDS = { preflight: 'preflight-swallowed', post: 'answer-swallowed' } as const;
const POLICY = "default-src 'none'; script-src 'self'; connect-src *";

export async function sendAndClose(road: Road, stimulus: Stimulus, body: string, during: keyof typeof HOLDS): Promise<Sighting> {
  const passage = await road.relay.beginAttempt(HOLDS[during]);
  let onSent: () => void = () => undefined;
  const sent = new Promise<void>((resolve) => { onSent = resolve; });
  const listen = ({ role, what }: Step) => { if (what === 'sent' && role === (during === 'preflight' ? 'preflight' : 'request')) onSent(); };
  try {
    return await onStand(road.opened, stimulus, (path) => courseUnder(path, POLICY), (session) => record(session, listen), async (stand, recorder) => {
      recorder.begin();
      const playing = playIn(stand.page.mainFrame(), stand, stimulus, body);
      // Its end is the page's: nobody reads an answer.
      playing.catch(() => undefined);
      // A result's request is one write of the browser's, so it has gone up whole once it has begun to: the endpoint is at work, or done.
      const reached = during === 'preflight' ? passage.held('preflight') : passage.turned('post');
      await Promise.race([Promise.all([reached, sent]), playing.catch(() => undefined), sleep(stimulus.timeoutMs, undefined, { ref: false })]);
      await stand.page.close();
      const exchanges = await recorder.end({ state: 'unobserved', why: 'no-answer' }, 0);
      return { exchanges: exchanges.map((exchange) => behind(road.relay, exchange)), page: null, road: passage.taken() };
    });
  } finally {
    await road.relay.beginAttempt(null);
  }
}
