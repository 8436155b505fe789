import type { Report } from '../generated/types.ts';
import { anyArrived, showedNothing } from '../scenarios/silent.ts';

/** Of a read side that was named and showed nothing: how the verdict ends, and what to do. */
export interface Unseen { readonly ending: string; readonly next: string }

/** undefined where nobody named one, where it showed something, and where no result arrived that it could show. */
export function unseen({ deliveries }: Report): Unseen | undefined {
  const asked = deliveries.filter(({ stored }) => stored !== undefined && stored.own !== true);
  const problem = asked[0]?.stored?.problem;
  if (problem != null && asked.every(({ stored }) => stored?.problem !== null)) {
    return { ending: `; what it stored could not be read (${problem})`, next: `see that the URL, the header and the pointer of --read-back are right: ${problem}. Until then nothing here says what is stored.` };
  }
  if (!showedNothing(asked) || !anyArrived(asked)) return undefined;
  return {
    ending: '; that it stores anything was not seen: the read side showed nothing in this whole run',
    next: 'find out whether every result is lost, or --read-back and --read-back-at look in the wrong place: send one result with curl, GET that URL with its learnerId, and look for it in the answer.',
  };
}
