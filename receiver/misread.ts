/** Why a POST is no course result. Types alone, which pages import too. */

/** Why there is no whole body: beyond the limit, the client left, or its Content-Encoding is not known or does not fit. */
export type Unreadable = 'too-large' | 'broken-off' | 'unknown-encoding' | 'not-decodable';

export interface FieldProblem {
  readonly field: string;
  readonly why: string;
}

export interface Misread {
  readonly kind: 'not-json-type' | Unreadable | 'not-utf-8' | 'empty' | 'not-json' | 'no-result';
  /** What the receiver answers. */
  readonly status: number;
  readonly detail: string;
  /** Where the schema is violated. */
  readonly errors?: readonly FieldProblem[];
}
