import { Foreign } from '../../parts/foreign.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useSession } from '../../session.ts';
import { AddField } from './add-field.tsx';
import { FieldRow } from './field-row.tsx';
import { fieldsOf } from './fields.ts';

/** What the next POST of the course carries: a preset, and any field set, added or taken out. */
export function ResultTab() {
  const { state: { result }, tell } = useSession();
  const { preset, presets, body, notes } = result;
  return (
    <div class="tab stack">
      <header><h2>What the next attempt carries</h2><p class="hint">Every change holds from the next POST of the course on. Check URL always sends a body of its own.</p></header>
      <div>
        <label>Preset
          <select value={preset} onChange={({ currentTarget }) => { tell({ kind: 'preset', value: currentTarget.value }); }}>
            {presets.map(({ id }) => <option key={id} value={id} selected={id === preset}>{id}</option>)}
          </select>
        </label>
        <p class="hint">{presets.find(({ id }) => id === preset)?.what}</p>
      </div>
      <div>
        <h3>Fields, as JSON</h3>
        <ul class="fields">{fieldsOf(result).map((field) => <FieldRow key={field.name} field={field} />)}</ul>
        <AddField />
      </div>
      <div>
        <h3>The body</h3>
        <Foreign text={body} block personal />
        <p class="hint"><code>finishedOn</code> is taken anew at each attempt, unless it is set here.</p>
      </div>
      {notes.map((words) => <Notice key={words} tone="warn">{words}</Notice>)}
    </div>
  );
}
