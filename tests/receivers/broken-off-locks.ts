import type { Socket } from 'node:net';
import type { FlawedReceiver } from './receiver.ts';
import { accept, http, startRaw } from './raw.ts';

const learnerOf = (body: string): string => /"learnerId":"([^"]*)"/.exec(body)?.[1] ?? '';

/** The garbage is stored on the first, so that the next has a conflict: with the learner who comes first after it. */
export const receiver: FlawedReceiver = {
  id: 'broken-off-locks',
  summary: 'keeps a lock for a POST that broke off, and answers 409 to the learner who comes next',
  fails: [{ id: 'retry/recovers-after-failures' }],
  exitCode: 1,
  model: 'not-played',
  start: () => {
    const unread = new WeakMap<Socket, string>();
    let [locked, victim] = [false, ''];
    return startRaw({
      watch: (socket) => {
        socket.on('data', (chunk: Buffer) => { unread.set(socket, chunk.toString('latin1')); });
        socket.on('end', () => { locked ||= unread.get(socket)?.startsWith('POST') === true; });
      },
      post: (socket, request, nth) => {
        unread.delete(socket);
        const learner = learnerOf(request.body);
        if (locked && victim === '') victim = learner;
        if (learner === '' || learner !== victim) accept(socket, request, nth);
        else socket.write(http('409 Conflict', { 'Content-Type': 'application/problem+json' }, '{"title":"This learner is at work."}'));
      },
    });
  },
};
