import type { Detail } from '../../../state.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Foreign } from '../../parts/foreign.tsx';

/** A finding in the words of the catalogue: what is wrong, what to change, what to paste. */
export const FindingView = ({ id, level, source, found: { summary, expected, seen, reason, fix, paste, curl } }: NonNullable<Detail['finding']>) => (
  <div class="finding" data-level={level}>
    <p class="finding-id"><code>{id}</code> <span class="level" data-level={level}>{level}</span></p>
    <p class="finding-summary"><Foreign text={summary} /></p>
    <dl class="pairs">
      <dt>Expected</dt><dd><Foreign text={expected} /></dd>
      {seen.map((line, index) => [<dt key={`t${index}`}>{index === 0 ? 'Seen' : ''}</dt>, <dd key={`d${index}`} class="mono"><Foreign text={line} /></dd>])}
      {reason === null ? null : [<dt key="reason">Browser</dt>, <dd key="code" class="mono"><Foreign text={reason} /></dd>]}
    </dl>
    <h4>What to change</h4>
    {fix.length === 1 ? <p>{fix[0]}</p> : <ul>{fix.map((words) => <li key={words}>{words}</li>)}</ul>}
    {paste.length === 0 ? null : <Paste text={paste.join('\n')} label="Copy the lines" />}
    {curl === null ? null : <details><summary>Repeat this step with curl</summary><Paste text={curl} label="Copy the command" /></details>}
    <p class="hint">Source: {source}. More: <code>hookproof explain {id}</code></p>
  </div>
);

const Paste = ({ text, label }: { text: string; label: string }) => <div class="paste"><Foreign text={text} block /><CopyButton text={text} label={label} /></div>;
