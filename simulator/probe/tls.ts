import { isIP } from 'node:net';
import { connect, type ConnectionOptions, type SecureVersion, type TLSSocket } from 'node:tls';
import type { Certificate, TlsProbe } from '../../generated/types.ts';
import { sentChain } from './chain.ts';

export interface Where {
  readonly address: string;
  readonly port: number;
  /** Name or address as in the URL; names are sent as SNI. */
  readonly host: string;
  readonly timeoutMs: number;
}

/** How long a server has to demand a certificate after a TLS 1.3 handshake, where its refusal comes late. */
const ALERT_MS = 150;
const LEGACY: readonly SecureVersion[] = ['TLSv1', 'TLSv1.1'];

/** One handshake as a browser would make it, and tries at versions that no browser makes. */
export async function handshake(where: Where): Promise<TlsProbe> {
  const [modern, legacyProtocols] = await Promise.all([open(where), legacy(where)]);
  return { ...modern, legacyProtocols };
}

type Modern = Omit<TlsProbe, 'legacyProtocols'>;

const FAILED: Modern = { state: 'failed', error: null, protocol: null, authorized: false, authorizationError: null, chain: [], names: [], clientCertificateRequested: null, speaksHttp: false };

function open(where: Where): Promise<Modern> {
  return new Promise((resolve) => {
    let seen: Modern | null = null;
    const socket = connect({ ...options(where), minVersion: 'TLSv1.2', ALPNProtocols: ['h2', 'http/1.1'] }, () => {
      seen = describe(socket);
      setTimeout(() => settle(seen ?? FAILED), ALERT_MS);
    });
    const settle = (result: Modern) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(where.timeoutMs, () => settle({ ...FAILED, state: 'timeout' }));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? error.message;
      const wantsCertificate = /CERTIFICATE_REQUIRED|BAD_CERTIFICATE|HANDSHAKE_FAILURE.*CERT/i.test(`${code} ${error.message}`);
      settle({ ...(seen ?? FAILED), state: 'failed', error: code, clientCertificateRequested: wantsCertificate ? true : null, speaksHttp: /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST/.test(code) });
    });
    socket.on('close', () => settle(seen ?? { ...FAILED, error: 'ECONNRESET' }));
  });
}

function describe(socket: TLSSocket): Modern {
  const chain = sentChain(socket);
  const names = socket.getPeerCertificate().subjectaltname?.split(', ').map((name) => name.replace(/^(DNS|IP Address):/, '')) ?? [];
  return {
    state: 'open',
    error: null,
    protocol: socket.getProtocol(),
    authorized: socket.authorized,
    authorizationError: socket.authorized ? null : codeOf(socket.authorizationError),
    chain: chain.map((certificate): Certificate => certificate),
    names,
    clientCertificateRequested: null,
    speaksHttp: false,
  };
}

const codeOf = (error: unknown): string => (error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error));

/** Versions older than TLS 1.2 that the server takes; null where this machine's OpenSSL offers none of them. */
async function legacy(where: Where): Promise<string[] | null> {
  const tried = await Promise.all(LEGACY.map((version) => takes(where, version)));
  return tried.includes(null) ? null : LEGACY.filter((_, index) => tried[index] === true);
}

function takes(where: Where, version: SecureVersion): Promise<boolean | null> {
  return new Promise((resolve) => {
    const socket = connect({ ...options(where), minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' }, () => settle(true));
    const settle = (result: boolean | null) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(where.timeoutMs, () => settle(false));
    socket.on('error', ({ code }: NodeJS.ErrnoException) => settle(code === 'ERR_SSL_NO_PROTOCOLS_AVAILABLE' ? null : false));
    socket.on('close', () => settle(false));
  });
}

/** Nothing is refused here: the certificate is looked at, and the browser judges it. */
const options = ({ address, port, host }: Where): ConnectionOptions => ({ host: address, port, ...(isIP(host) === 0 ? { servername: host } : {}), rejectUnauthorized: false });
