import { useId, useState } from 'preact/hooks';
import { useSession } from '../../session.ts';
import { notJson, type Field } from './fields.ts';

const PERSONAL = new Set(['learnerId']);

/** One field: its value as JSON, told when it was changed and is JSON. */
export function FieldRow({ field: { name, json, state } }: { field: Field }) {
  const { tell } = useSession();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const wrong = draft === null ? null : notJson(draft);
  const commit = () => {
    if (draft === null || wrong !== null) return;
    if (draft !== json) tell({ kind: 'set', field: name, json: draft });
    setDraft(null);
  };
  return (
    <li class="field-row" data-state={state}>
      <label for={id} class="mono">{name}</label>
      {state === 'removed' ? <span class="hint">taken out</span> : (
        <input
          id={id} class="mono" value={draft ?? json} aria-invalid={wrong !== null} aria-describedby={wrong === null ? undefined : `${id}-wrong`} spellcheck={false} {...(PERSONAL.has(name) ? { 'data-personal': '' } : {})}
          onInput={({ currentTarget }) => { setDraft(currentTarget.value); }} onBlur={commit}
          onKeyDown={({ key }) => { if (key === 'Enter') commit(); else if (key === 'Escape') setDraft(null); }}
        />
      )}
      <span class="row-actions">
        {state === 'given' ? null : <button type="button" class="quiet" aria-label={`Reset ${name}`} onClick={() => { setDraft(null); tell({ kind: 'reset', field: name }); }}>Reset</button>}
        {state === 'removed' ? null : <button type="button" class="quiet" aria-label={`Remove ${name}`} onClick={() => { tell({ kind: 'unset', field: name }); }}>Remove</button>}
      </span>
      {wrong === null ? null : <p class="wrong" id={`${id}-wrong`}>{wrong}</p>}
    </li>
  );
}
