import type { AnswerView } from '../../../inbox/view.ts';
import { Foreign } from '../../parts/foreign.tsx';
import { Headers } from '../log/headers.tsx';

/** What the receiver answered. */
export const AnswerPart = ({ answer: { status, headers, body, bodyCut, ms } }: { answer: AnswerView }) => (
  <div>
    <h4>Answered after {Math.round(ms)} ms</h4>
    <div class="message">
      <p class="start-line mono">{status}</p>
      <Headers headers={headers.map(([name, value]) => ({ name, value, wrong: false }))} />
      {body === '' ? null : <Foreign text={body} block />}
      {bodyCut ? <p class="hint">Only the beginning is shown.</p> : null}
    </div>
  </div>
);
