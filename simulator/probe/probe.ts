/** The doctor: DNS, TCP and TLS, and not one byte of HTTP. It names causes and decides nothing. */
import type { Probe } from '../../generated/types.ts';
import { resolve } from './dns.ts';
import { connect } from './tcp.ts';
import { handshake } from './tls.ts';

export interface ProbeOptions {
  /** For each step: the name, the connection, each handshake. */
  readonly timeoutMs: number;
}

/** Looks at the target's host and port. What the endpoint does wrong is in the answer; nothing is thrown for it. */
export async function probe(target: string, { timeoutMs }: ProbeOptions): Promise<Probe> {
  const url = new URL(target);
  const scheme = url.protocol === 'https:' ? 'https' : 'http';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port) || (scheme === 'https' ? 443 : 80);
  const dns = await resolve(host, timeoutMs);
  const tcp = await connect(dns.addresses.map(({ address }) => address), port, timeoutMs);
  const tls = scheme === 'https' && tcp?.state === 'open' ? await handshake({ address: tcp.address, port, host, timeoutMs }) : null;
  return { url: target, scheme, host, port, dns, tcp, tls };
}
