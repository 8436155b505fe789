import type { FlawedReceiver } from './receiver.ts';
import { startRaw } from './raw.ts';

export const receiver: FlawedReceiver = {
  id: 'tls-silent',
  summary: 'takes the connection and never answers the TLS handshake',
  fails: [{ id: 'endpoint/tls-works' }],
  exitCode: 1,
  model: 'cannot-know',
  start: async () => {
    const { url, close } = await startRaw({ connection: (socket) => { socket.resume(); } });
    return { url: url.replace('http:', 'https:'), close };
  },
};
