/** Bytes to a local port, as no client would send them. */
import { connect } from 'node:net';

/**
 * All that comes back until the other side closes, or has been silent for `quietMs` after everything was written. Where it
 * breaks the connection, what had come by then.
 */
export function bytesTo(port: number, bytes: string | Buffer, quietMs = 100): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    const done = () => { clearTimeout(timer); socket.destroy(); resolve(Buffer.concat(chunks).toString('latin1')); };
    let timer = setTimeout(done, 5000);
    const quiet = () => { clearTimeout(timer); timer = setTimeout(done, quietMs); };
    socket.on('data', (chunk: Buffer) => { chunks.push(chunk); quiet(); });
    socket.on('error', () => undefined).on('close', done);
    // Silence counts from the last byte on.
  socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, quiet);
  });
}

/** The status of each answer in there. */
export const statusesIn = (text: string): number[] => [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
