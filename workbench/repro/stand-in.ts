/** Answers on loopback as the receiver of a repro file did, so that its failure can be looked at without its network. */
import type { RecordedReceiver, UnreachedReceiver } from '../../generated/types.ts';
import { startAnswering } from './answering.ts';
import { FAILING, closedPort } from './failing.ts';

export interface StandIn {
  /** The URL to send to; its scheme may differ from the original's. */
  readonly url: string;
  /** What it cannot do as the original did; null where it does. */
  readonly note: string | null;
  /** Ends all connections; safe to call twice. */
  close(): Promise<void>;
}

/** Starts it on 127.0.0.1, on a free port. */
export async function startStandIn(receiver: RecordedReceiver | UnreachedReceiver): Promise<StandIn> {
  if (receiver.kind === 'recorded') return { ...(await startAnswering(receiver, await closedPort())), note: null };
  return { ...(await FAILING[receiver.failure]()), note: noteOf(receiver) };
}

function noteOf({ failure, code }: UnreachedReceiver): string | null {
  if (failure === 'local-network') return 'The original was refused by the browser\'s local network check, which cannot be re-enacted on loopback. The stand-in is refused as mixed content instead: nothing leaves the browser, and the learner sees the same.';
  if (failure === 'certificate' && code !== 'net::ERR_CERT_AUTHORITY_INVALID') return `The original's certificate was refused with ${code}. The stand-in's is self-signed and is refused with net::ERR_CERT_AUTHORITY_INVALID.`;
  return null;
}
