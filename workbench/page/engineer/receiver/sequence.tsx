import { useId } from 'preact/hooks';
import { NumberField } from '../../settings/number-field.tsx';
import type { FaultBoard } from '../../../state.ts';
import { useSession } from '../../session.ts';

const DEFAULT = 3;

interface Props { readonly board: FaultBoard; readonly failFirst: number | null; readonly onChange: (failFirst: number | null) => void }

/** For how long a fault fails: always, or so many attempts of a delivery. A fault that is on follows at once. */
export function Sequence({ board: { on }, failFirst, onChange }: Props) {
  const { state: { rules: { attempts } }, tell } = useSession();
  const name = useId();
  const choose = (next: number | null) => {
    onChange(next);
    if (on !== null) tell({ kind: 'fault', id: on, failFirst: next });
  };
  return (
    <fieldset class="choice">
      <legend>A fault that is on fails</legend>
      <label class="option"><input type="radio" name={name} checked={failFirst === null} onChange={() => { choose(null); }} />every attempt</label>
      <label class="option"><input type="radio" name={name} checked={failFirst !== null} onChange={() => { choose(Math.min(DEFAULT, attempts)); }} />the first attempts of a delivery, then it recovers</label>
      {failFirst === null ? null : <NumberField label={`Attempts that fail, of ${attempts}`} value={failFirst} min={1} max={attempts} onValue={choose} />}
    </fieldset>
  );
}
