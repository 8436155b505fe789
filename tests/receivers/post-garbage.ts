import type { FlawedReceiver } from './receiver.ts';
import { startRaw } from './raw.ts';

export const receiver: FlawedReceiver = {
  id: 'post-garbage',
  summary: 'answers POST with bytes that are no HTTP',
  fails: [{ id: 'delivery/answers' }],
  exitCode: 1,
  model: 'cannot-know',
  start: () => startRaw({ post: (socket) => { socket.end('\x00\x01SSH-2.0-nothing\r\n'); } }),
};
