import type { FaultBoard } from '../../../state.ts';
import { plural } from '../../parts/time.ts';
import { Sign } from '../../parts/sign.tsx';
import { useSession } from '../../session.ts';

/** What is broken now, and the one switch that mends it. */
export function OnNow({ board: { all, on, failFirst }, foreign = false }: { board: FaultBoard; foreign?: boolean }) {
  const { tell } = useSession();
  if (on === null) return <p class="summary" data-tone="good"><Sign tone="good" silent /><span>{foreign ? 'The way to the endpoint is good' : 'The receiver conforms'}: no fault is on.</span></p>;
  return (
    <div class="summary" data-tone="warn">
      <Sign tone="warn" silent />
      <span><strong><code>{on}</code></strong> is on. {all.find(({ id }) => id === on)?.summary}{failFirst === null ? '' : ` It fails the first ${plural(failFirst, 'attempt')} of a delivery, then it recovers.`}</span>
      <button type="button" onClick={() => { tell({ kind: 'fault', id: null, failFirst: null }); }}>Mend it</button>
    </div>
  );
}
