/** A HAR's results as deliveries: the attempts of one result are one delivery until one is accepted; each further result is another, and so is each click on Check URL. */
import { contract } from '../../generated/contract.js';
import type { Attempt, Delivery, Origin, Stimulus } from '../../generated/types.ts';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { learnerSees } from '../../simulator/attempts.ts';
import { attemptOf } from './attempt.ts';
import type { Chain } from './chain.ts';
import { isCheckUrl, resultIn } from './result.ts';

/**
 * Sender, origin and body tell one result from another; a result that is submitted again has a later finishedOn and nothing else new.
 * No player submits again what was accepted: a further POST of that is a retake. Whoever clicks on Check URL is told of each click.
 */
export function deliveriesOf(chains: readonly Chain[], url: string): Delivery[] {
  const groups: Chain[][] = [];
  const open = new Map<string, Chain[]>();
  for (const chain of chains) {
    const key = JSON.stringify([senderOf(chain), chain.origin, sameOf(chain)]);
    const group = open.get(key) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(chain);
    if (isLastOf(chain, url)) open.delete(key);
    else open.set(key, group);
  }
  return groups.map((group, place) => deliveryOf(group, url, place));
}

const isLastOf = (chain: Chain, url: string): boolean => senderOf(chain) === 'check-url' || attemptOf(chain, stimulusOf([chain], url, 0), 1).accepted === true;

const resultOf = ({ legs }: Chain) => resultIn(legs[0].entry);

/** Check URL is known by its body; where there is none, by where only Check URL speaks from. */
function senderOf(chain: Chain): 'course' | 'check-url' {
  const result = resultOf(chain);
  return (result === null ? chain.origin === AUTHORING.url : isCheckUrl(result)) ? 'check-url' : 'course';
}

function sameOf(chain: Chain): unknown {
  const result = resultOf(chain);
  if (result === null) return null;
  return Object.entries(result).filter(([field]) => field !== 'finishedOn');
}

function deliveryOf(chains: readonly Chain[], url: string, place: number): Delivery {
  const stimulus = stimulusOf(chains, url, place);
  const attempts = chains.map((chain, index) => attemptOf(chain, stimulus, index + 1));
  return {
    id: stimulus.id,
    engine: 'har',
    predicted: false,
    stimulus,
    attempts,
    receipts: null,
    outcome: attempts.at(-1)?.outcome ?? 'unknown',
    learnerSees: stimulus.sender === 'course' && attempts.at(-1)?.page != null ? learnerSees(attempts) : null,
  };
}

/** Its name is given once all of them are known. */
function stimulusOf(chains: readonly Chain[], url: string, place: number): Stimulus {
  const [chain] = chains;
  if (chain === undefined) throw new Error('Failed to build a delivery: it has no request. Report this as a bug of hookproof.');
  const sender = senderOf(chain);
  const type = chain.legs[0].entry.requestHeaders.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return {
    id: `result-${place + 1}`,
    name: 'plain',
    sender,
    origin: originOf(chain.origin, sender),
    target: url,
    contentType: type ?? contract.contentType.value,
    body: { ...resultOf(chain) },
    finishedOn: sender === 'check-url' ? 'page-opened' : 'each-attempt',
    indent: 0,
    attempts: chains.length,
    timeoutMs: contract.timeoutMs.value,
    successStatus: [...contract.senders.course.successStatus.value],
  };
}

/** Wherever Check URL speaks from is the authoring tool; a course there is none that learners see. */
const originOf = (url: string, sender: Stimulus['sender']): Origin => {
  if (sender === 'check-url') return { name: AUTHORING.name, url };
  return url === PUBLISHED.url ? PUBLISHED : { name: url, url };
};

/** Its first attempt came through: for Check URL and courses alike. */
export const cameThrough = ([attempt]: readonly Attempt[]): boolean => attempt?.delivered === true && attempt.accepted === true;
