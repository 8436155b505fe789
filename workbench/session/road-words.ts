/** What each fault of the way does, in words that read on from "The way ". */
import type { RoadFaultKind, RoadTaken } from '../../generated/types.ts';
import { ROAD_FAULTS } from '../../simulator/relay/faults.ts';

const TWICE = 'the browser sends it again by itself, and meets the same';

export const ROAD_WORDS: Readonly<Record<RoadFaultKind, string>> = {
  'reset-at-connect': 'resets every connection',
  'silent-at-connect': 'takes every connection, and lets it wait without a word',
  'preflight-swallowed': 'swallows the OPTIONS',
  'preflight-answer-reset': 'lets the OPTIONS arrive, and resets the connection in place of its answer',
  'preflight-answer-closed': 'lets the OPTIONS arrive, and closes the connection in place of its answer',
  'preflight-answer-late': 'holds the answer to OPTIONS back for a second',
  'post-swallowed': 'swallows the POST',
  'post-reset-going-up': 'resets the connection before the POST has passed',
  'post-cut-going-up': 'breaks off in the middle of the POST',
  'answer-lost-reset': `lets the POST arrive, and resets the connection in place of its answer: ${TWICE}`,
  'answer-lost-closed': `lets the POST arrive, and closes the connection in place of its answer: ${TWICE}`,
  'answer-lost-once': 'loses the answer to the POST once: the browser sends it again by itself, and nobody notices',
  'answer-swallowed': 'lets the POST arrive, and swallows its answer',
  'answer-late': 'holds the answer to the POST back for a second',
  'answer-cut-in-head-reset': 'breaks off in the headers of the answer, with a reset',
  'answer-cut-in-head-closed': 'breaks off in the headers of the answer, as if that were all',
  'answer-cut-in-body-reset': 'breaks off in the body of the answer, with a reset',
  'answer-cut-in-body-closed': 'breaks off in the body of the answer, as if that were all',
};

export const roadFault = (id: string | null): RoadFaultKind | null => ROAD_FAULTS.find((one) => one === id) ?? null;

/** What an attempt's way has done, for the log; null where it passed what came. */
export function roadTold({ fault, struck, unreached }: RoadTaken): { readonly title: string; readonly text: string } | null {
  if (unreached !== null) return { title: `hookproof's relay could not reach the endpoint: ${unreached}`, text: 'The browser saw a reset in its place. Without a relay it would have told this itself.' };
  if (fault === null) return null;
  return struck
    ? { title: `The way did this, not the endpoint: it ${ROAD_WORDS[fault]}`, text: `The fault ${fault} was on. Of this attempt the endpoint is not judged.` }
    : { title: `The fault ${fault} met nothing in this attempt`, text: 'What it is for did not pass by, or cannot be cut: an answer without a body, or one sealed as a single TLS record.' };
}
