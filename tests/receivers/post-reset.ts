import type { FlawedReceiver } from './receiver.ts';
import { startRaw } from './raw.ts';

export const receiver: FlawedReceiver = {
  id: 'post-reset',
  summary: 'resets the connection on POST',
  fails: [{ id: 'delivery/answers' }],
  exitCode: 1,
  model: 'judges',
  start: () => startRaw({ post: (socket) => { socket.resetAndDestroy(); } }),
};
