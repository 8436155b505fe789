import type { FlawedReceiver } from './receiver.ts';
import { startRaw } from './raw.ts';

export const receiver: FlawedReceiver = {
  id: 'options-garbage',
  summary: 'answers OPTIONS with bytes that are no HTTP',
  fails: [{ id: 'preflight/answers-options' }],
  exitCode: 1,
  model: 'cannot-know',
  start: () => startRaw({ options: (socket) => { socket.end('\x00\x01SSH-2.0-nothing\r\n'); } }),
};
