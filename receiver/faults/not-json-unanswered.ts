import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';
import { readResult } from '../read-result.ts';

export const fault: Fault = {
  id: 'not-json-unanswered',
  summary: 'never answers a body that is not JSON',
  fails: only('refusal/not-json'),
  post: (answer, incoming) => {
    const read = readResult(incoming);
    return 'misread' in read && read.misread.kind === 'not-json' ? new Promise(() => undefined) : answer;
  },
};
