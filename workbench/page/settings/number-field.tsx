import { useState } from 'preact/hooks';

interface Props { readonly label: string; readonly value: number; readonly min: number; readonly max: number; readonly onValue: (value: number) => void }

/** A number that is told when it is one and within its limits. What is being typed outlives a push. */
export function NumberField({ label, value, min, max, onValue }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (input: HTMLInputElement) => {
    if (!input.reportValidity() || input.value === '') return;
    setDraft(null);
    if (input.valueAsNumber !== value) onValue(input.valueAsNumber);
  };
  return (
    <label>{label}
      <input
        type="number" inputMode="numeric" min={min} max={max} value={draft ?? value}
        onInput={({ currentTarget }) => { setDraft(currentTarget.value); }} onChange={({ currentTarget }) => { commit(currentTarget); }}
      />
    </label>
  );
}
