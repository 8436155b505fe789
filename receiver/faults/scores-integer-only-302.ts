import type { Fault } from '../fault.ts';
import { fieldsOf } from '../fault-refusals.ts';

export const fault: Fault = {
  id: 'scores-integer-only-302',
  summary: 'sends who brings no whole score back to a form, by a redirect to a page that answers 200',
  fails: [
    { id: 'delivery/accepts-binary-fraction' },
    { id: 'delivery/accepts-fractional-score', why: '66.67 is no integer either' },
  ],
  pages: { '/form': { status: 200, headers: [['Content-Type', 'application/json']], body: '{"form":true}' } },
  instead: (incoming) => {
    const score = fieldsOf(incoming).get('score');
    return typeof score === 'number' && score >= 0 && score <= 100 && !Number.isInteger(score) ? { status: 302, headers: [['Location', '/form']], body: '' } : undefined;
  },
};
