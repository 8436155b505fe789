import type { TLSSocket } from 'node:tls';
import type { Certificate } from '../../generated/types.ts';

/** The certificates that the server sent, leaf first. */
export function sentChain(socket: TLSSocket): Certificate[] {
  const chain: Certificate[] = [];
  const seen = new Set<string>();
  for (let one = socket.getPeerCertificate(true); ; one = one.issuerCertificate) {
    // Node's types promise a certificate; without one it answers an empty object, and a chain may end in nothing.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
    if (!one?.raw || seen.has(one.fingerprint256)) return chain;
    seen.add(one.fingerprint256);
    chain.push({ subject: name(one.subject), issuer: name(one.issuer), validFrom: iso(one.valid_from), validTo: iso(one.valid_to) });
  }
}

const name = (fields: { CN?: string | string[]; O?: string | string[] }): string => [fields.CN ?? fields.O ?? ''].flat().join(', ');
const iso = (text: string): string => new Date(text).toISOString();
