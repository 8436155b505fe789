import type { FaultBoard } from '../../../state.ts';
import { Foreign } from '../../parts/foreign.tsx';

/** The last play, seen from both ends. */
export const BothEnds = ({ ends: { fault, browser, receiver, learner } }: { ends: NonNullable<FaultBoard['ends']> }) => (
  <section class="ends">
    <h3>The last play from both ends{fault === null ? ', without a fault' : <>, with <code>{fault}</code></>}</h3>
    <div class="ends-grid">
      <End title="What the browser saw" lines={browser} />
      <End title="What the receiver saw" lines={receiver} />
    </div>
    <p><strong>Before the person:</strong> {learner}</p>
  </section>
);

const End = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <div>
    <h4>{title}</h4>
    {lines.length === 0 ? <p class="hint">Nothing.</p> : <ol>{lines.map((line, index) => <li key={index}><Foreign text={line} /></li>)}</ol>}
  </div>
);
