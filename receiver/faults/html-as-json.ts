import type { Fault } from '../fault.ts';
import { only, whenStored } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'html-as-json',
  summary: 'answers 200 with HTML that says it is JSON',
  fails: only('delivery/check-url-succeeds'),
  post: whenStored((answer) => ({ ...answer, body: '<!doctype html><p>Thank you.</p>' })),
};
