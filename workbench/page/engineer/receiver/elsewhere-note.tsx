import type { Target } from '../../../state.ts';

/** Somebody else's endpoint shows nothing of its inside, and is broken by nobody here. */
export const ElsewhereNote = ({ kind }: { kind: Target['kind'] }) => (
  <div class="empty">
    <p><strong>{kind === 'stand-in' ? 'A stand-in answers here.' : 'This endpoint is not hookproof’s.'}</strong></p>
    {kind === 'stand-in'
      ? <p>It repeats the answer that was recorded, so it has no faults to switch.</p>
      : <p>What it stored cannot be seen from here, and it cannot be broken on purpose. Look for the learner’s address in its own log: the Log tab has the times.</p>}
    <p>To see both ends, and to switch faults:</p>
    <ul>
      <li><code>hookproof simulate</code> without a URL plays against hookproof’s own receiver, with this inbox and a fault board</li>
      <li><code>hookproof receive --fault post-204</code> is that receiver alone, with one fault, to point anything at</li>
    </ul>
  </div>
);
