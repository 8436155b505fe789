import type { Fault } from '../fault.ts';

export const fault: Fault = {
  id: 'stores-other-score',
  summary: 'keeps scores as whole numbers and cuts off the rest: 57, which arrives as 56.99999999999999, becomes 56',
  fails: [
    { id: 'delivery/stored' },
    { id: 'delivery/accepts-fractional-score', why: 'of 66.67 the rest is cut off too' },
  ],
  stores: (text) => [text.replace(/("score"\s*:\s*\d+)\.\d+/, '$1')],
};
