import type { Phase } from '../../../simulator/course/player.ts';

/** What hides the results while a server is waited for. */
export const Curtain = ({ phase }: { phase: Phase }) => (
  <div class="curtain">
    <span class="spinner" aria-hidden="true" />
    <p>{phase === 'saving' ? 'Saving your progress …' : 'Reporting your result …'}</p>
  </div>
);
