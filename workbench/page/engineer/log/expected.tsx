import type { Detail } from '../../../state.ts';
import { Foreign } from '../../parts/foreign.tsx';
import { Sign } from '../../parts/sign.tsx';

/** Expected against received, the differences marked. */
export const Expected = ({ rows }: { rows: Detail['expected'] }) => (
  <table class="expected">
    <caption class="unseen">Expected and received</caption>
    <thead><tr><th scope="col">What</th><th scope="col">Expected</th><th scope="col">Received</th></tr></thead>
    <tbody>
      {rows.map(({ what, expected, received, fine }, index) => (
        <tr key={index} data-fine={fine}>
          <th scope="row"><Sign tone={fine ? 'good' : 'bad'} />{what}</th>
          <td data-label="Expected"><Foreign text={expected} /></td>
          <td data-label="Received"><Foreign text={received} /></td>
        </tr>
      ))}
    </tbody>
  </table>
);
