/** Who is in a record, and every text without them. */
import { contract } from '../../generated/contract.js';
import type { Delivery } from '../../generated/types.ts';
import { REDACTED } from '../../report/redact.ts';
import { replacing, type Replacing } from '../evidence/replace.ts';
import { clean } from './clean.ts';
import { isTechnical } from './mask.ts';

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

/** anna.smith@example.com is called Anna Smith. What the endpoint's own URL says is nobody's name, but where it says all of it. */
function nameIn(learnerId: unknown, target: string): string[] {
  if (typeof learnerId !== 'string') return [];
  const url = decoded(target.toLowerCase());
  const own = new Set(url.split(/[^\p{L}]+/u));
  const all = learnerId.replace(/@.*$/, '').split(/[^\p{L}]+/u).filter((part) => part.length > 2 && !isTechnical(part));
  const isInUrl = segmentsOf(url).includes(all.join(' ').toLowerCase()) || (all.length > 1 && all.every((part) => own.has(part.toLowerCase())));
  const parts = isInUrl ? all : all.filter((part) => !own.has(part.toLowerCase()));
  return parts.length === 0 ? [] : [parts.join(' ')];
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** For a message, before anybody is known: without what stands in it as learners' own names do. */
export function withoutNames(url: string, learnerIds: readonly unknown[]): string {
  const names = new Set(learnerIds.flatMap((id) => (typeof id === 'string' ? wordsOf(id.replace(/@.*$/, '')) : [])));
  const isName = (segment: string): boolean => {
    const words = wordsOf(decoded(segment));
    return words.length > 0 && words.every((word) => names.has(word) && !isTechnical(word));
  };
  return url.split(/([/?&=])/).map((segment) => (isName(segment) ? REDACTED : segment)).join('');
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length > 2);

/** Of its path and query, as words. */
const segmentsOf = (url: string): string[] => url.replace(/^[a-z]+:\/\/[^/?]*/, '').split(/[/?&=]/).map((segment) => segment.split(/[^\p{L}]+/u).filter((part) => part !== '').join(' '));

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
  personal: deliveries.flatMap(({ stimulus }) => nameIn(stimulus.body['learnerId'], target)),
});
