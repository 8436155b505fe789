import type { FlawedReceiver } from './receiver.ts';
import { startRaw } from './raw.ts';

export const receiver: FlawedReceiver = {
  id: 'tls-plain-http',
  summary: 'speaks plain HTTP on the port of its https URL',
  fails: [{ id: 'endpoint/tls-works' }],
  exitCode: 1,
  model: 'cannot-know',
  start: async () => {
    const { url, close } = await startRaw({ connection: (socket) => { socket.on('data', () => { socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'); }); } });
    return { url: url.replace('http:', 'https:'), close };
  },
};
