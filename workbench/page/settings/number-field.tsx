interface Props { readonly label: string; readonly value: number; readonly min: number; readonly max: number; readonly onValue: (value: number) => void }

/** A number that is told when it is one and within its limits. */
export const NumberField = ({ label, value, min, max, onValue }: Props) => (
  <label>{label}
    <input
      type="number" inputMode="numeric" min={min} max={max} value={value}
      onChange={({ currentTarget }) => { if (currentTarget.reportValidity() && currentTarget.value !== '') onValue(currentTarget.valueAsNumber); }}
    />
  </label>
);
