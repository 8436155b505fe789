import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'stores-twice',
  summary: 'stores every result twice, as a handler does that is registered twice',
  fails: only('delivery/stored'),
  stores: (text) => [text, text],
  apart: true,
};
