/** hookproof receive: the reference receiver until somebody stops it. */
import { once } from 'node:events';
import { faultById } from '../receiver/faults/index.ts';
import { startReceiver, VENDOR_ORIGINS } from '../receiver/receiver.ts';
import type { Io } from './io.ts';

export interface ReceiveOptions {
  readonly port?: number | undefined;
  readonly db?: string | undefined;
  /** Further origins: those of exported courses. */
  readonly origin?: readonly string[] | undefined;
  readonly fault?: string | undefined;
}

/** Its signal's abort ends the receiver. */
export type ReceiveIo = Pick<Io, 'stdout' | 'stderr' | 'signal'>;

/** Prints `ready <url>`, runs until the signal aborts, then closes. Throws where the fault is unknown or the port or database cannot be had. */
export async function receive({ port, db, origin = [], fault }: ReceiveOptions, { stdout, stderr, signal }: ReceiveIo): Promise<void> {
  const receiver = await startReceiver({
    port,
    db,
    origins: [...VENDOR_ORIGINS, ...origin],
    fault: fault === undefined ? undefined : faultById(fault),
    onError: (error) => stderr.write(`${error instanceof Error ? error.message : String(error)}\n`),
  });
  try {
    stderr.write(`inbox ${receiver.inboxUrl}\n`);
    stdout.write(`ready ${receiver.url}\n`);
    if (!signal.aborted) await once(signal, 'abort');
  } finally {
    await receiver.close();
  }
}
