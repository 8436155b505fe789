import { useState } from 'preact/hooks';
import { contract } from '../../../generated/contract.js';
import { useSession } from '../session.ts';
import { NumberField } from './number-field.tsx';

const { article, templates2020 } = contract.attempts;
const KNOWN: readonly number[] = [article.value, templates2020.value];
const OTHER = 'other';

/** How many failed attempts open the way out. */
export function Attempts() {
  const { state: { rules: { attempts } }, tell } = useSession();
  const [other, setOther] = useState(!KNOWN.includes(attempts));
  const open = other || !KNOWN.includes(attempts);
  const choose = (value: string) => {
    setOther(value === OTHER);
    if (value !== OTHER) tell({ kind: 'attempts', value: Number(value) });
  };
  return (
    <>
      <label>Attempts before the way out
        <select value={open ? OTHER : String(attempts)} onChange={({ currentTarget }) => { choose(currentTarget.value); }}>
          <option value={article.value}>{article.value}, as the help article states</option>
          <option value={templates2020.value}>{templates2020.value}, as the templates count</option>
          <option value={OTHER}>another number</option>
        </select>
      </label>
      {open ? <NumberField label="Attempts" value={attempts} min={1} max={100} onValue={(value) => { tell({ kind: 'attempts', value }); }} /> : null}
    </>
  );
}
