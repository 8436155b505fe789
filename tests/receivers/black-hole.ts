import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { FlawedReceiver } from './receiver.ts';

const LISTEN = "const s = require('net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => process.stdout.write(String(s.address().port)))";

/** A listener that stands still: once its queue is full, the system drops whoever knocks, as a firewall does. */
export const receiver: FlawedReceiver = {
  id: 'black-hole',
  summary: 'lets every connection wait without a word',
  fails: [],
  exitCode: 2,
  model: 'judges',
  start: async () => {
    const child = spawn(process.execPath, ['-e', LISTEN], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(child.stdout, 'data') as [Buffer];
    const port = Number(String(line));
    child.kill('SIGSTOP');
    const queue = [1, 2].map(() => connect({ port, host: '127.0.0.1' }).on('error', () => undefined));
    await Promise.all(queue.map((socket) => once(socket, 'connect')));
    return {
      url: `http://127.0.0.1:${port}/results`,
      close: async () => {
        for (const socket of queue) socket.destroy();
        child.kill('SIGKILL');
        await once(child, 'close');
      },
    };
  },
};
