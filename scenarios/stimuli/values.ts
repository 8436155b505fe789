/** Wrong and hostile values, made from the schema of a result by a seed: the same seed makes the same values. */
export type Field = 'courseId' | 'learnerId' | 'score' | 'finishedOn' | 'status';

export interface Values {
  /** Of a JSON type that the schema forbids for this field. */
  wrongType(field: Field): unknown;
  /** A number beyond the schema's bounds for this field, by one or more. */
  beyond(field: Field, bound: 'minimum' | 'maximum'): number;
  /** A text that the field's pattern forbids and that no parser of dates takes. */
  noDate(field: Field): string;
  /** A text of that kind for a free text, which has to go through unharmed. It reads; it would change nothing. */
  hostile(kind: 'quotes' | 'sql' | 'html' | 'control'): string;
}

/** For a plan whose stimuli are made of none. */
export const NO_VALUES: Values = { wrongType: missing, beyond: missing, noDate: missing, hostile: missing };

function missing(): never {
  throw new Error('Failed to plan: stimuli are made of values, and no values were given. Give the plan those of valuesFor.');
}
