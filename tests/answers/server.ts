/** Answers by the case that the URL's path names: /<id>/<step>. Two ports, so that there is an elsewhere. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { GOOD_POST, GOOD_PREFLIGHT, type Answer, type Case } from './answer.ts';

export interface AnswerServer {
  /** Takes the case in and says where it is answered. */
  play(one: Case): string;
  /** Requests seen, as "POST /id/0". */
  readonly seen: string[];
  close(): Promise<void>;
}

export async function startAnswers(): Promise<AnswerServer> {
  const cases = new Map<string, Case>();
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  const ports: number[] = [];

  const answer = (socket: Socket, head: string) => {
    const [method = '', path = ''] = head.split(' ');
    seen.push(`${method} ${path}`);
    const [, id = '', step = ''] = path.split(/[/?]/);
    const found = cases.get(id)?.answers[`${method} /${step}`] ?? (method === 'OPTIONS' ? GOOD_PREFLIGHT : GOOD_POST);
    const origin = /\r\norigin: *([^\r]*)/i.exec(head)?.[1] ?? '';
    give(socket, found, (text) => text
      .replaceAll('<origin>', origin)
      .replaceAll('<here>', `http://127.0.0.1:${ports[0] ?? 0}`)
      .replaceAll('<other-host>', `http://localhost:${ports[0] ?? 0}`)
      .replaceAll('<sub-host>', `http://receiver.localhost:${ports[0] ?? 0}`)
      .replaceAll('<dotted-host>', `http://localhost.:${ports[0] ?? 0}`)
      .replaceAll('<other-port>', `http://127.0.0.1:${ports[1] ?? 0}`)
      .replaceAll('<case>', `/${id}`));
  };
  const servers = [0, 1].map(() => createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => sockets.delete(socket));
    // What a browser does to a connection is its own affair.
    socket.on('error', () => undefined);
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      for (;;) {
        const end = text.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = Number(/\r\ncontent-length: *(\d+)/i.exec(text.slice(0, end))?.[1] ?? 0);
        if (text.length < end + 4 + length) return;
        const head = text.slice(0, end);
        text = text.slice(end + 4 + length);
        answer(socket, head);
      }
    });
  }));
  for (const server of servers) ports.push(await listen(server));

  return {
    play(one) {
      cases.set(one.id, one);
      return `http://127.0.0.1:${ports[0] ?? 0}/${one.id}/0`;
    },
    seen,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise<void>((resolve) => { server.close(() => { resolve(); }); })));
    },
  };
}

function give(socket: Socket, { bytes, then }: Answer, filled: (text: string) => string): void {
  const ended = () => {
    if (then === 'close') socket.end();
    if (then === 'reset') socket.resetAndDestroy();
  };
  if (bytes === '') ended();
  else socket.write(Buffer.from(filled(bytes), 'latin1'), ended);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => { resolve((server.address() as AddressInfo).port); });
  });
}
