import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'charset-refused',
  summary: 'answers 415 to application/json; charset=utf-8',
  fails: only('preflight/allows-json-with-charset'),
  refuse: demands((_result, { contentType }) => contentType === 'application/json', 'The Content-Type must be application/json and nothing more.', 415),
};
