import type { TLSSocket } from 'node:tls';
import type { Certificate } from '../../generated/types.ts';

/** The certificates that the server sent, leaf first. A root behind the leaf is left out: Node adds its own unasked, and nobody needs to send one. */
export function sentChain(socket: TLSSocket): Certificate[] {
  const chain: Certificate[] = [];
  for (let one = socket.getPeerCertificate(true); ; one = one.issuerCertificate) {
    // Node's types promise a certificate; without one it answers an empty object, and a chain may end in nothing.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
    if (!one?.raw) return chain;
    const isRoot = one.issuerCertificate === one;
    if (!isRoot || chain.length === 0) chain.push({ subject: name(one.subject), issuer: name(one.issuer), validFrom: iso(one.valid_from), validTo: iso(one.valid_to) });
    if (isRoot) return chain;
  }
}

const name = (fields: { CN?: string | string[]; O?: string | string[] }): string => [fields.CN ?? fields.O ?? ''].flat().join(', ');

/** A server may send a time that is none; it stays as OpenSSL words it. */
function iso(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}
