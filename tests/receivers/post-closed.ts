import type { FlawedReceiver } from './receiver.ts';
import { startRaw } from './raw.ts';

export const receiver: FlawedReceiver = {
  id: 'post-closed',
  summary: 'closes the connection on POST without a word',
  fails: [{ id: 'delivery/answers' }],
  exitCode: 1,
  model: 'judges',
  start: () => startRaw({ post: (socket) => { socket.end(); } }),
};
