/** Who is in a record, and every text without them. */
import { contract } from '../../generated/contract.js';
import type { Delivery } from '../../generated/types.ts';
import { replacing, type Replacing } from '../evidence/replace.ts';
import { clean } from './clean.ts';

export interface Persons {
  /** The deliveries as they can be judged and shown. */
  without(deliveries: readonly Delivery[]): Delivery[];
  /** Any text of a report over them. */
  text(text: string): string;
}

/** Learners are known by the results that they sent; every other e-mail address is somebody's too. */
export function personsIn(deliveries: readonly Delivery[], target: string): Persons {
  const replace = replacing(about(deliveries, target));
  return {
    without: (some) => some.map((delivery) => clean(delivery, replace)),
    text: besidesCheckUrl(replace),
  };
}

/** Check URL's learner is the vendor's own example, and nobody. */
const NOBODY = new RegExp(`(?<![\\p{L}\\p{N}._%+-])${contract.senders['check-url'].body.value.learnerId.replaceAll('.', '\\.')}(?![\\p{L}\\p{N}.-])`, 'u');
const besidesCheckUrl = (replace: Replacing) => (text: string): string =>
  text.split(NOBODY).map((part) => replace.text(part)).join(contract.senders['check-url'].body.value.learnerId);

/** What cleans the evidence of a simulation cleans a record as well. */
const about = (deliveries: readonly Delivery[], target: string): Parameters<typeof replacing>[0] => ({
  hookproof: '',
  startedAt: '',
  savedAt: '',
  target,
  engine: { name: 'har', product: '', version: '', predicted: false },
  environment: { platform: '', node: '', visible: false },
  conditions: [],
  settings: [],
  play: { template: '', behaviour: '', attempts: 0, fault: null },
  deliveries: deliveries.filter(({ stimulus }) => stimulus.sender === 'course'),
  rows: [],
  steps: [],
  console: [],
  screenshots: [],
  repro: null,
  personal: [],
});
