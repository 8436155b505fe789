import type { FlawedReceiver } from './receiver.ts';
import { head, startRaw } from './raw.ts';

export const receiver: FlawedReceiver = {
  id: 'post-cut-in-headers',
  summary: 'resets the connection inside the headers of its answer to POST',
  fails: [{ id: 'delivery/answers' }],
  exitCode: 1,
  model: 'cannot-know',
  start: () => startRaw({ post: (socket) => { socket.write(head(), () => { socket.resetAndDestroy(); }); } }),
};
