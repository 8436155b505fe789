import type { FlawedReceiver } from './receiver.ts';
import { accept, http, startRaw, type RawAnswer } from './raw.ts';

const once = (answer: RawAnswer): RawAnswer => (socket, request, nth) => { if (nth === 1) answer(socket, request, nth); else socket.resetAndDestroy(); };

/** Browsers send again on a fresh connection, and nobody notices; other clients fail. */
export const receiver: FlawedReceiver = {
  id: 'keep-alive-reset',
  summary: 'keeps its connections, and resets each of them when it is used again',
  fails: [{ id: 'delivery/keep-alive-survives' }],
  exitCode: 0,
  model: 'judges',
  start: () => startRaw({ options: once((socket) => socket.write(http('204 No Content'))), post: once(accept) }),
};
