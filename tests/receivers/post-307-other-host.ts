import type { FlawedReceiver } from './receiver.ts';
import { accept, http, startRaw } from './raw.ts';

/** To a browser this machine has two hosts, 127.0.0.1 and localhost. */
const isOther = (host = '') => host.startsWith('localhost');

export const receiver: FlawedReceiver = {
  id: 'post-307-other-host',
  summary: 'sends the POST on to another host, which allows the published origin and not the null that arrives there',
  fails: [
    { id: 'delivery/redirect-keeps-origin' },
    { id: 'delivery/accepts-passed', why: 'the redirect alone is a should; here it also keeps every result away' },
    { id: 'delivery/check-url-succeeds', why: 'and Check URL likewise' },
  ],
  exitCode: 1,
  model: 'judges',
  start: () => startRaw({
    options: (socket, { headers }) => socket.write(http('204 No Content', isOther(headers.get('host')) ? { 'Access-Control-Allow-Origin': 'https://elearning.easygenerator.com' } : {})),
    post: (socket, request, nth) => {
      const host = request.headers.get('host');
      if (isOther(host)) accept(socket, request, nth);
      else socket.write(http('307 Temporary Redirect', { Location: `http://${host?.replace(/^[^:]+/, 'localhost') ?? ''}/results` }));
    },
  }),
};
