/** What a POST says: a course result, or why it is none. The one rule for the receiver's answers and for who shows them. */
import type { CourseResult } from '../generated/types.ts';
import { validateResult } from '../generated/validators.js';
import { LIMIT_KB } from './body.ts';
import { isJson } from './media-type.ts';
import type { Misread, Unreadable } from './misread.ts';
import { fieldProblems } from './problems.ts';

export interface Posted {
  readonly contentType: string | undefined;
  /** null where it is not UTF-8. */
  readonly text: string | null;
  readonly unreadable: Unreadable | null;
}

const UNREADABLE: Readonly<Record<Unreadable, { readonly status: number; readonly detail: string }>> = {
  'too-large': { status: 413, detail: `The body is larger than ${LIMIT_KB} kB.` },
  'broken-off': { status: 400, detail: 'The body broke off.' },
  'unknown-encoding': { status: 415, detail: 'The body has a Content-Encoding that is not supported.' },
  'not-decodable': { status: 400, detail: 'The body could not be read.' },
};

/** In the order in which the receiver refuses; every field that breaks the schema at once. */
export function readResult({ contentType, text, unreadable }: Posted): { readonly result: CourseResult } | { readonly misread: Misread } {
  if (!isJson(contentType)) return misread('not-json-type', 'The Content-Type must be application/json.', 415);
  if (unreadable !== null) return { misread: { kind: unreadable, ...UNREADABLE[unreadable] } };
  if (text === null) return misread('not-utf-8', 'The body is not UTF-8.');
  if (text === '') return misread('empty', 'The body is empty.');
  const parsed = parse(text);
  if ('error' in parsed) return misread('not-json', `The body is not JSON: ${parsed.error}.`);
  const { value } = parsed;
  if (validateResult(value)) return { result: value };
  const errors = fieldProblems(validateResult.errors ?? []);
  return { misread: { kind: 'no-result', status: 400, detail: `The body is no course result: ${errors.map(({ field, why }) => `${field} ${why}`.trim()).join('; ')}.`, errors } };
}

const misread = (kind: Misread['kind'], detail: string, status = 400): { readonly misread: Misread } => ({ misread: { kind, status, detail } });

function parse(text: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
