import type { Fault } from '../fault.ts';

/** To a browser this machine has two hosts, 127.0.0.1 and localhost. */
export const fault: Fault = {
  id: 'post-307-other-host',
  summary: 'sends the POST on to another host with 307: it arrives there with Origin: null',
  fails: [
    { id: 'delivery/redirect-keeps-origin' },
    { id: 'exposure/lookalike-origins', why: 'so that the second leg may come through, null is let in' },
  ],
  origins: (origins) => [...origins, 'null'],
  instead: ({ host, path }) => (host.startsWith('localhost') ? undefined : { status: 307, headers: [['Location', `http://${host.replace(/^[^:]+/, 'localhost')}${path}`]], body: '' }),
};
