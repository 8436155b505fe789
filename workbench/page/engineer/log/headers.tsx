import type { Detail } from '../../../state.ts';
import { Foreign } from '../../parts/foreign.tsx';
import { Sign } from '../../parts/sign.tsx';

interface Props { readonly headers: Detail['headers']; readonly expected?: Detail['expected'] }

/** Headers in the order of the wire; one at fault has the expected value beside it. */
export const Headers = ({ headers, expected = [] }: Props) => (headers.length === 0 ? null : (
  <dl class="headers mono">
    {headers.map(({ name, value, wrong }, index) => (
      <div key={index} data-wrong={wrong}>
        <dt>{wrong ? <Sign tone="bad" /> : null}<span><Foreign text={name} />:</span></dt>
        <dd>
          <Foreign text={value} />
          {wrong ? <Instead name={name} expected={expected} /> : null}
        </dd>
      </div>
    ))}
  </dl>
));

function Instead({ name, expected }: { name: string; expected: Detail['expected'] }) {
  const row = expected.find(({ what, fine }) => !fine && what.toLowerCase().includes(name.toLowerCase()));
  return row === undefined ? null : <span class="instead">expected: <Foreign text={row.expected} /></span>;
}
