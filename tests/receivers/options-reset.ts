import type { FlawedReceiver } from './receiver.ts';
import { startRaw } from './raw.ts';

export const receiver: FlawedReceiver = {
  id: 'options-reset',
  summary: 'resets the connection on OPTIONS',
  fails: [{ id: 'preflight/answers-options' }],
  exitCode: 1,
  model: 'judges',
  start: () => startRaw({ options: (socket) => { socket.resetAndDestroy(); } }),
};
