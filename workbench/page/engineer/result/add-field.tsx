import { useId, useState } from 'preact/hooks';
import { useSession } from '../../session.ts';
import { notJson } from './fields.ts';

/** A field that no course sends. */
export function AddField() {
  const { tell } = useSession();
  const id = useId();
  const [name, setName] = useState('');
  const [json, setJson] = useState('');
  const wrong = json === '' ? null : notJson(json);
  const add = (event: Event) => {
    event.preventDefault();
    if (name.trim() === '' || notJson(json) !== null) return;
    tell({ kind: 'set', field: name.trim(), json });
    setName('');
    setJson('');
  };
  return (
    <form class="add-field" onSubmit={add}>
      <label>New field<input class="mono" value={name} onInput={({ currentTarget }) => { setName(currentTarget.value); }} required spellcheck={false} /></label>
      <label>Value as JSON<input class="mono" value={json} onInput={({ currentTarget }) => { setJson(currentTarget.value); }} required aria-invalid={wrong !== null} aria-describedby={wrong === null ? undefined : id} spellcheck={false} /></label>
      <button type="submit">Add</button>
      {wrong === null ? null : <p class="wrong" id={id}>{wrong}</p>}
    </form>
  );
}
