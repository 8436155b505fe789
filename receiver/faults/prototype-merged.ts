import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';
import { fieldsOf, isMissing, TAKEN, whenMisread } from '../fault-refusals.ts';

/** What Object.assign makes of the body: "__proto__" sets the prototype, and a forgotten field is found there. */
const copied = (fields: ReadonlyMap<string, unknown>): { readonly score?: unknown } => {
  const copy: { score?: unknown; __proto__?: unknown } = {};
  for (const [key, value] of fields) Reflect.set(copy, key, value);
  return copy;
};

export const fault: Fault = {
  id: 'prototype-merged',
  summary: 'copies the body in a way that makes the key __proto__ a prototype, and finds there what is missing',
  fails: only('refusal/prototype-keys'),
  instead: whenMisread((misread, incoming) => isMissing(misread) && !fieldsOf(incoming).has('score') && copied(fieldsOf(incoming)).score !== undefined, TAKEN),
};
