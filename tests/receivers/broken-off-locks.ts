import type { FlawedReceiver } from './receiver.ts';
import { accept, http, startRaw } from './raw.ts';
import { readRequests } from './requests.ts';

const learnerOf = (body: string): string => {
  try {
    return String((JSON.parse(body) as { learnerId?: unknown }).learnerId);
  } catch {
    return '';
  }
};

/** The garbage is stored on the first, so that the next has a conflict: with the learner who comes first after it. */
export const receiver: FlawedReceiver = {
  id: 'broken-off-locks',
  summary: 'keeps a lock for a POST that broke off, and answers 409 to the learner who comes next',
  fails: [{ id: 'retry/recovers-after-failures' }],
  exitCode: 1,
  model: 'not-played',
  start: () => {
    let [locked, victim] = [false, ''];
    return startRaw({
      connection: (socket) => {
        let unread = '';
        socket.on('data', (chunk: Buffer) => { unread = chunk.toString('latin1'); });
        socket.on('end', () => { locked ||= unread.startsWith('POST'); socket.end(); });
        readRequests(socket, (request, nth) => {
          unread = '';
          if (request.method === 'OPTIONS') { socket.write(http('204 No Content')); return; }
          if (locked && victim === '') victim = learnerOf(request.body);
          if (victim !== '' && learnerOf(request.body) === victim) socket.write(http('409 Conflict', { 'Content-Type': 'application/problem+json' }, '{"title":"This learner is at work."}'));
          else accept(socket, request, nth);
        });
      },
    });
  },
};
