import type { FlawedReceiver } from './receiver.ts';
import { startRaw } from './raw.ts';

export const receiver: FlawedReceiver = {
  id: 'options-closed',
  summary: 'closes the connection on OPTIONS without a word',
  fails: [{ id: 'preflight/answers-options' }],
  exitCode: 1,
  model: 'judges',
  start: () => startRaw({ options: (socket) => { socket.end(); } }),
};
