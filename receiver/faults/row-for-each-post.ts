import type { Fault } from '../fault.ts';

export const fault: Fault = {
  id: 'row-for-each-post',
  summary: 'keeps a row for each POST',
  fails: [
    { id: 'retry/same-bytes-stored-once' },
    { id: 'retry/resubmission-merged', why: 'what does not know the same bytes again does not know the same result again' },
  ],
  apart: true,
};
