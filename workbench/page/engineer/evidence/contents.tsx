import { plural } from '../../parts/time.ts';

const HOLDS = [
  'README: what happened, in words for a support engineer',
  'HAR 1.2 with the preflights, and the browser’s own reasons',
  'the findings, and the log step by step',
  'screenshots of what the learner saw',
  'the repro file',
  'the console, and the environment',
  'a list of what was replaced',
];

/** What will be in the zip. */
export const Contents = ({ deliveries }: { deliveries: number }) => (
  <div>
    <h3>What is in it</h3>
    <ul>
      <li>{plural(deliveries, 'delivery record', 'delivery records')} with every attempt</li>
      {HOLDS.map((what) => <li key={what}>{what}</li>)}
    </ul>
    <p class="hint">Names and addresses of learners are replaced by stable pseudonyms, secrets are taken out.</p>
  </div>
);
