import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'post-307-same-host',
  summary: 'sends the POST on to another path of its host with 307',
  fails: only('endpoint/no-redirect'),
  paths: ['/v2/results'],
  instead: ({ path }) => (path === '/v2/results' ? undefined : { status: 307, headers: [['Location', '/v2/results']], body: '' }),
};
