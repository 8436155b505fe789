/** Refusals as problem details (RFC 9457): which field, and why. They say nothing of the machine. */
import { STATUS_CODES } from 'node:http';
import type { ValidationError } from '../generated/validators.js';
import type { Answer } from './answer.ts';
import { jsonAnswer } from './answer.ts';
import type { FieldProblem } from './misread.ts';

/** A problem document as an answer. */
export const problem = (status: number, detail: string, errors?: readonly FieldProblem[]): Answer =>
  jsonAnswer(status, { type: 'about:blank', title: STATUS_CODES[status] ?? 'Refused', status, detail, ...(errors === undefined ? {} : { errors }) }, 'application/problem+json');

/** Every violation of the schema, in the schema's words where they are for people. */
export function fieldProblems(errors: readonly ValidationError[]): FieldProblem[] {
  return errors.map(({ instancePath, keyword, params, message }) => {
    const field = instancePath.slice(1).replaceAll('/', '.') || '(body)';
    const { missingProperty, allowedValues } = params;
    if (typeof missingProperty === 'string') return { field: missingProperty, why: 'is missing' };
    if (Array.isArray(allowedValues)) return { field, why: `must be one of ${allowedValues.join(', ')}` };
    if (keyword === 'pattern') return { field, why: 'must be a UTC time like 2018-07-15T06:15:17.502Z' };
    return { field, why: message ?? keyword };
  });
}
