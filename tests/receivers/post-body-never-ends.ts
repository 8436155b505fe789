import type { FlawedReceiver } from './receiver.ts';
import { accept, drip, head, refusalOf, startRaw } from './raw.ts';

export const receiver: FlawedReceiver = {
  id: 'post-body-never-ends',
  summary: 'answers 200 at once, and its body never ends',
  fails: [{ id: 'delivery/answers-in-time' }],
  exitCode: 1,
  model: 'judges',
  start: () => startRaw({
    post: (socket, request, nth) => {
      if (refusalOf(request) !== undefined) { accept(socket, request, nth); return; }
      socket.write(`${head({ 'Transfer-Encoding': 'chunked' })}\r\n1\r\n{\r\n`);
      drip(socket, () => '1\r\n \r\n', 50);
    },
  }),
};
