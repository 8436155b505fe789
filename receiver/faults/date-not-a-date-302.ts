import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';
import { isNoDate, whenMisread } from '../fault-refusals.ts';

export const fault: Fault = {
  id: 'date-not-a-date-302',
  summary: 'sends who gives no time back to a form, by a redirect',
  fails: only('refusal/date-not-a-date'),
  instead: whenMisread(isNoDate, { status: 302, headers: [['Location', '/form']], body: '' }),
};
