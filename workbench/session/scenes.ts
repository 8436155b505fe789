/** What the learner does and sees, in words for the log and for captions. */
import type { Player, PlayerEvent } from '../../simulator/course/player.ts';
import { plural } from '../../report/layout.ts';
import type { Teller } from './teller.ts';

export interface Scene { readonly name: string; readonly caption: string }

const ENDINGS: Readonly<Record<NonNullable<Player['ending']>, string>> = {
  reported: 'The course is closed: the result was reported',
  unreported: 'The course is closed: without reporting',
  anonymous: 'The course is closed: an anonymous learner reports nothing',
};

export function sceneOf({ phase, dialog, ending }: Player): Scene {
  if (ending !== null) return { name: `closed-${ending}`, caption: ENDINGS[ending] };
  if (phase === 'standstill') return { name: 'standstill', caption: 'Nothing happens any more: no message, and the course does not close' };
  if (phase === 'waiting') return { name: 'waiting', caption: 'The course waits for an answer that does not come' };
  if (dialog !== null) return { name: dialog.wayOut ? 'way-out' : 'dialog', caption: `After ${plural(dialog.failed, 'failed attempt')}: the dialog${dialog.wayOut ? ', with the way out' : ''}` };
  return { name: phase, caption: phase === 'results' ? 'The results' : `The course: ${phase}` };
}

/** What is not told by an attempt: leaving, stepping back, and that nothing is sent at all. */
export function sayMove(teller: Teller, event: PlayerEvent, { ending }: Player): void {
  if (event.kind === 'back') teller.say('play', 'learner', 'The learner steps back from the dialog', { text: 'The next finish begins anew: the count too.' });
  if (event.kind === 'leave-unreported') teller.say('play', 'learner', 'The learner closes the course without reporting', { tone: 'bad', text: 'His progress is saved, and the author never learns of his result.' });
  if (ending === 'anonymous') teller.say('note', 'hookproof', 'Nothing is sent: the learner started anonymously', { tone: 'warn', text: 'As observed in course templates of 2018 to 2020: a learner who does not identify himself causes no request at all.' });
}
