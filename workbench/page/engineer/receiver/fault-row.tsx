import { useId } from 'preact/hooks';
import { plural } from '../../parts/time.ts';
import { useSession } from '../../session.ts';
import type { FaultItem } from './by-stage.ts';

/** One fault: its switch, what the receiver does with it, what that violates. */
export function FaultRow({ fault: { id, summary, fails }, on, failFirst }: { fault: FaultItem; on: boolean; failFirst: number | null }) {
  const { tell } = useSession();
  const base = useId();
  return (
    <li class="fault" data-on={on}>
      <button type="button" role="switch" aria-checked={on} aria-labelledby={`${base}-name`} aria-describedby={`${base}-what`} onClick={() => { tell({ kind: 'fault', id: on ? null : id, failFirst: on ? null : failFirst }); }}>
        <span class="knob" aria-hidden="true" />
      </button>
      <div>
        <p id={`${base}-name`} class="mono">{id}</p>
        <p id={`${base}-what`} class="hint">{summary}</p>
        {fails.length === 0 ? null : (
          <details>
            <summary>violates {plural(fails.length, 'requirement')}</summary>
            <ul>{fails.map(({ id: requirement, sentence }) => <li key={requirement}><code>{requirement}</code> {sentence}</li>)}</ul>
          </details>
        )}
      </div>
    </li>
  );
}
