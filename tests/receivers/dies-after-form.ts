import type { FlawedReceiver } from './receiver.ts';
import { accept, http, startRaw } from './raw.ts';

/** Every row before is fine: only the good result at the end shows it. */
export const receiver: FlawedReceiver = {
  id: 'dies-after-form',
  summary: 'answers a form with 415, and every POST with 503 from then on',
  fails: [{ id: 'refusal/still-healthy' }],
  exitCode: 1,
  model: 'judges',
  start: () => {
    let dead = false;
    return startRaw({
      post: (socket, request, nth) => {
        if (dead) socket.write(http('503 Service Unavailable'));
        else accept(socket, request, nth);
        dead ||= request.headers.get('content-type')?.startsWith('multipart/form-data') === true;
      },
    });
  },
};
