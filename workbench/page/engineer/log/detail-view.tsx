import type { Detail } from '../../../state.ts';
import { Foreign } from '../../parts/foreign.tsx';
import { Expected } from './expected.tsx';
import { FindingView } from './finding-view.tsx';
import { Headers } from './headers.tsx';

/** The exact bytes of a step, what was expected of them, and the finding that stands where the failure is. */
export const DetailView = ({ detail: { line, headers, body, expected, finding } }: { detail: Detail }) => (
  <>
    {finding === null ? null : <FindingView {...finding} />}
    {expected.length === 0 ? null : <Expected rows={expected} />}
    {line === null && headers.length === 0 ? null : (
      <div class="message">
        {line === null ? null : <p class="start-line mono"><Foreign text={line} /></p>}
        <Headers headers={headers} expected={expected} />
      </div>
    )}
    {body === null ? null : (
      <div>
        <h4>Body</h4>
        {body === '' ? <p class="hint">Empty.</p> : <Foreign text={body} block personal />}
      </div>
    )}
  </>
);
