import type { FlawedReceiver } from './receiver.ts';
import { drip, head, startRaw } from './raw.ts';

export const receiver: FlawedReceiver = {
  id: 'post-headers-drip',
  summary: 'sends the headers of its answer to POST a line at a time, for ever',
  fails: [{ id: 'delivery/answers-in-time' }],
  exitCode: 1,
  model: 'judges',
  start: () => startRaw({ post: (socket) => { socket.write(head()); drip(socket, () => 'X-More: 1\r\n', 50); } }),
};
