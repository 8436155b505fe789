/** A course's link may say who the learner is: the page believes it, as a course does, once. */
import type { State } from '../state.ts';
import type { Surroundings } from './place.ts';
import type { Tell } from './transport.ts';

export function claimOnce({ claimed, place }: Surroundings, tell: Tell): (state: State | null) => void {
  let done = claimed === null || place === 'check-url';
  return (state) => {
    if (done || claimed === null || state === null) return;
    done = true;
    if (state.player.phase === 'identify' && state.learner.kind === 'nobody') tell({ kind: 'identify', ...claimed });
  };
}
