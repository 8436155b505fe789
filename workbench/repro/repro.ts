/** A failure as a file that can be sent: what is played, and what the receiver answers to it. */
import type { Delivery, Hops, Repro } from '../../generated/types.ts';
import { cleaning } from './clean.ts';
import { createLeftOut, type LeftOut } from './left-out.ts';
import { overridesOf } from './overrides.ts';
import { recordedOf } from './recorded.ts';

/** How a course and its learner are set. */
export type Play = Omit<Repro, 'schemaVersion' | 'receiver' | 'leftOut'>;

/** What both senders met at a foreign receiver, or how the embedded one is broken. */
export type Met =
  | { readonly course?: Delivery | undefined; readonly checkUrl?: Delivery | undefined }
  | { readonly embedded: { readonly fault: string | null; readonly failFirst: number | null; readonly road?: string } };

/**
 * Secrets and persons are out of it: the learners of the deliveries, and the names and addresses in `personal`.
 * Throws where a foreign receiver was sent nothing yet.
 */
export function reproOf(play: Play, met: Met, personal: readonly string[] = []): Repro {
  const leftOut = createLeftOut();
  const overrides = overridesOf(play.overrides, personal, leftOut);
  const receiver: Repro['receiver'] = 'embedded' in met ? { kind: 'embedded', ...met.embedded } : foreign(play.sender, met, { personal, leftOut });
  return { schemaVersion: 1, ...play, overrides, receiver, leftOut: [...leftOut.sentences] };
}

function foreign(sender: Repro['sender'], { course, checkUrl }: { readonly course?: Delivery | undefined; readonly checkUrl?: Delivery | undefined }, { personal, leftOut }: { readonly personal: readonly string[]; readonly leftOut: LeftOut }): Repro['receiver'] {
  const [shows, other] = sender === 'course' ? [course, checkUrl] : [checkUrl, course];
  if (shows === undefined) throw nothingSent();
  const deliveries = [shows, ...(other === undefined ? [] : [other])];
  const clean = cleaning(shows.stimulus.target, deliveries, personal);
  const own = recordedOf(shows, clean, leftOut);
  if (own === null) throw nothingSent();
  const theirs = other === undefined ? null : recordedOf(other, clean, leftOut);
  if (!Array.isArray(own)) return own;
  const scheme = shows.stimulus.target.startsWith('https:') ? 'https' : 'http';
  if (scheme === 'https') leftOut.say('The stand-in speaks plain http, not TLS.');
  if (!Array.isArray(theirs)) leftOut.say(`What ${sender === 'course' ? 'Check URL' : 'a course'} meets was not recorded: the stand-in answers it the same.`);
  const both = Array.isArray(theirs) && JSON.stringify(own) !== JSON.stringify(theirs) ? { own, theirs } : { own };
  return { kind: 'recorded', scheme, ...bySender(sender, both) };
}

const bySender = (sender: Repro['sender'], { own, theirs }: { own: Hops; theirs?: Hops }): { course?: Hops; checkUrl?: Hops } =>
  sender === 'course' ? { course: own, ...(theirs === undefined ? {} : { checkUrl: theirs }) } : { ...(theirs === undefined ? {} : { course: theirs }), checkUrl: own };

const nothingSent = (): Error => new Error('Failed to make a repro: nothing was sent yet. Finish the course or press Check URL first.');
