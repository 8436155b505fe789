import { isIP } from 'node:net';
import { connect, type ConnectionOptions, type SecureVersion, type TLSSocket } from 'node:tls';
import type { TlsProbe } from '../../generated/types.ts';
import { sentChain } from './chain.ts';
import { speaksPlainHttp } from './plain-http.ts';

export interface Where {
  readonly address: string;
  readonly port: number;
  /** Name or address as in the URL; names are sent as SNI. */
  readonly host: string;
  readonly timeoutMs: number;
}

/** How long a server has at least to demand a certificate after a TLS 1.3 handshake, where its refusal comes late. */
const ALERT_MS = 150;
const LEGACY: readonly SecureVersion[] = ['TLSv1', 'TLSv1.1'];

/** One handshake as a browser would make it, and tries at versions that no browser makes. */
export async function handshake(where: Where): Promise<TlsProbe> {
  const [modern, legacyProtocols] = await Promise.all([open(where), legacy(where)]);
  // An alert is TLS, whatever it says; so is an older version.
  const mayBeHttp = modern.state !== 'open' && modern.error?.includes('ALERT') !== true && (legacyProtocols ?? []).length === 0;
  return { ...modern, legacyProtocols, speaksHttp: mayBeHttp && await speaksPlainHttp(where) };
}

type Modern = Omit<TlsProbe, 'legacyProtocols' | 'speaksHttp'>;

const FAILED: Modern = { state: 'failed', error: null, protocol: null, authorized: false, authorizationError: null, chain: [], names: [], clientCertificateRequested: null };

function open(where: Where): Promise<Modern> {
  const start = performance.now();
  return new Promise((resolve) => {
    let seen: Modern | null = null;
    const socket = connect({ ...options(where), minVersion: 'TLSv1.2', ALPNProtocols: ['h2', 'http/1.1'] }, () => {
      seen = describe(socket);
      // The refusal is on its way for one round trip; the handshake took two.
      setTimeout(() => { settle(seen ?? FAILED); }, Math.max(ALERT_MS, performance.now() - start));
    });
    const settle = (result: Modern) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(where.timeoutMs, () => { settle({ ...FAILED, state: 'timeout' }); });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? error.message;
      settle({ ...(seen ?? FAILED), state: 'failed', error: code, clientCertificateRequested: refusesOurs(socket, code) ? true : null });
    });
    socket.on('close', () => { settle(seen ?? { ...FAILED, error: 'ECONNRESET' }); });
  });
}

/** TLS 1.3 has an alert of its own for it. Before, a server fails the handshake: once it has shown its own certificate, only ours can be at fault. */
const refusesOurs = (socket: TLSSocket, code: string): boolean =>
  /CERTIFICATE_REQUIRED|BAD_CERTIFICATE/.test(code) || (code.includes('HANDSHAKE_FAILURE') && socket.getPeerX509Certificate() !== undefined);

function describe(socket: TLSSocket): Modern {
  return {
    state: 'open',
    error: null,
    protocol: socket.getProtocol(),
    authorized: socket.authorized,
    authorizationError: socket.authorized ? null : codeOf(socket.authorizationError),
    chain: sentChain(socket),
    names: socket.getPeerCertificate().subjectaltname?.split(', ').map((name) => name.replace(/^(DNS|IP Address):/, '')) ?? [],
    clientCertificateRequested: null,
  };
}

const codeOf = (error: unknown): string => (error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error));

/** Versions older than TLS 1.2 that the server takes; null where one of them got no answer, or this machine's OpenSSL offers none. */
async function legacy(where: Where): Promise<string[] | null> {
  const tried = await Promise.all(LEGACY.map((version) => takes(where, version)));
  return tried.includes(null) ? null : LEGACY.filter((_, index) => tried[index] === true);
}

function takes(where: Where, version: SecureVersion): Promise<boolean | null> {
  return new Promise((resolve) => {
    const socket = connect({ ...options(where), minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' }, () => { settle(true); });
    const settle = (result: boolean | null) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(where.timeoutMs, () => { settle(null); });
    socket.on('error', ({ code }: NodeJS.ErrnoException) => { settle(code === 'ERR_SSL_NO_PROTOCOLS_AVAILABLE' ? null : false); });
    socket.on('close', () => { settle(false); });
  });
}

/** Nothing is refused here: the certificate is looked at, and the browser judges it. */
const options = ({ address, port, host }: Where): ConnectionOptions => ({ host: address, port, ...(isIP(host) === 0 ? { servername: host } : {}), rejectUnauthorized: false });
