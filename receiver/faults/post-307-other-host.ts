import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

/** To a browser this machine has two hosts, 127.0.0.1 and localhost. */
export const fault: Fault = {
  id: 'post-307-other-host',
  summary: 'sends the POST on to another host with 307: it arrives there with Origin: null',
  fails: only('delivery/redirect-keeps-origin'),
  origins: (origins) => [...origins, 'null'],
  instead: ({ host, path }) => (host.startsWith('localhost') ? undefined : { status: 307, headers: [['Location', `http://${host.replace(/^[^:]+/, 'localhost')}${path}`]], body: '' }),
};
