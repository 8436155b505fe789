/** Where the sending page stands, or what becomes of it, where it is not simply open. Each time on a page of its own: the long-lived ones stay as they are. */
import type { Delivery, Stimulus } from '../../../../generated/types.ts';
import { playAttempts } from '../../../attempts.ts';
import type { Engine, Send } from '../../../engine.ts';
import type { OpenBrowser } from '../open.ts';
import type { Road } from '../road.ts';
import { sendAndClose } from './closed-tab.ts';
import { sendFromFrame } from './sandboxed-frame.ts';
import { sendUnderPolicy } from './page-policy.ts';

/** Plays a stimulus under its circumstance; `roadTo` begins the relay and its browser, which only a tab that is closed needs. */
export async function playUnder(circumstance: NonNullable<Stimulus['circumstance']>, stimulus: Stimulus, info: Engine['info'], opened: OpenBrowser, roadTo: (target: string) => Promise<Road>): Promise<Delivery> {
  const delivery = await playAttempts(info, stimulus, sender(circumstance, opened, roadTo), new Date());
  return circumstance === 'closed-during-preflight' || circumstance === 'closed-during-post' ? withoutWitness(delivery) : delivery;
}

function sender(circumstance: NonNullable<Stimulus['circumstance']>, opened: OpenBrowser, roadTo: (target: string) => Promise<Road>): Send {
  switch (circumstance) {
    case 'sandboxed-frame': return (stimulus, body) => sendFromFrame(opened, stimulus, body);
    case 'policy-with-endpoint': return (stimulus, body) => sendUnderPolicy(opened, stimulus, body, new URL(stimulus.target).origin);
    case 'policy-without-endpoint': return (stimulus, body) => sendUnderPolicy(opened, stimulus, body, null);
    case 'closed-during-preflight': return async (stimulus, body) => sendAndClose(await roadTo(stimulus.target), stimulus, body, 'preflight');
    case 'closed-during-post': return async (stimulus, body) => sendAndClose(await roadTo(stimulus.target), stimulus, body, 'post');
  }
}

/** The tab is gone: nobody read an answer, and nobody sees a thing. */
const withoutWitness = (delivery: Delivery): Delivery => ({
  ...delivery,
  attempts: delivery.attempts.map((attempt) => ({ ...attempt, delivered: null, accepted: null, learnerSees: null })),
  learnerSees: null,
});
