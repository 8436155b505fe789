import type { Fault } from '../fault.ts';

export const fault: Fault = {
  id: 'stores-twice',
  summary: 'stores every result twice, as a handler does that is registered twice',
  fails: [
    { id: 'delivery/stored' },
    { id: 'retry/same-bytes-stored-once', why: 'what is stored twice at once is stored again when it comes again' },
    { id: 'retry/resubmission-merged', why: 'nothing is known to be there already' },
  ],
  stores: (text) => [text, text],
  apart: true,
};
