/** Getting there: URL, name, address, TLS. The browser decides; the probe only names causes. */
import type { Attempt } from '../../generated/types.ts';
import type { Check, Observation } from '../scenario.ts';
import { fine, notApplicable, notReached, unknown, violation } from '../scenario.ts';
import { hostOf, isLoopback } from '../../simulator/loopback.ts';
import { look, reachedNothing, type Look } from '../look.ts';

const DENIED = 'LocalNetworkAccessPermissionDenied';

export const urlIsHttps: Check = (delivery) => {
  const { protocol } = new URL(delivery.stimulus.target);
  const host = hostOf(delivery.stimulus.target);
  if (protocol === 'https:') return fine;
  if (isLoopback(host)) return notApplicable;
  // A private address may be reached over http where the learner permits it (Local Network Access).
  return violation({ kind: 'insecure-url', host, reached: look(delivery)?.attempt.exchanges.some(({ onWire }) => onWire) === true });
};

/** TCP is taken, and the handshake never answered: neither the browser's nor the probe's. */
const tlsIsSilent = (seen: Look, probe: Parameters<Check>[1]['probe']) => seen.reason?.code === 'timeout' && reachedNothing(seen) && probe?.tls?.state === 'timeout';

export const resolves: Check = (delivery, { probe }) => {
  const seen = look(delivery);
  if (seen === undefined) return notReached;
  if (!reachedNothing(seen) || tlsIsSilent(seen, probe)) return fine;
  const { hostname, port, protocol } = new URL(delivery.stimulus.target);
  return unknown({
    kind: 'nothing-answers',
    code: seen.reason.code,
    host: hostname,
    port: Number(port) || (protocol === 'https:' ? 443 : 80),
    dnsError: probe?.dns.error ?? null,
    tcp: probe?.tcp == null ? null : (probe.tcp.error ?? probe.tcp.state),
  });
};

/** What a browser calls a handshake that failed, by how it begins; and a connection that was dropped. */
const TLS_ERRORS = ['net::ERR_SSL_', 'net::ERR_BAD_SSL_', 'net::ERR_TLS13_'];
const DROPPED = ['net::ERR_CONNECTION_CLOSED', 'net::ERR_CONNECTION_RESET', 'net::ERR_EMPTY_RESPONSE', 'net::ERR_SOCKET_NOT_CONNECTED'];

/** The connection broke before any HTTP was answered, on a URL that needs TLS. */
function tlsBroke({ exchanges }: Attempt, code: string, handshakeFailed: boolean): boolean {
  if (TLS_ERRORS.some((family) => code.startsWith(family))) return true;
  if (!DROPPED.includes(code) || exchanges.some(({ response }) => response !== null)) return false;
  return handshakeFailed || !exchanges.some(({ onWire }) => onWire);
}

export const tlsWorks: Check = (delivery, { probe }) => {
  const seen = look(delivery);
  if (!delivery.stimulus.target.startsWith('https:')) return notApplicable;
  if (seen === undefined) return notReached;
  if (seen.reason === null) return fine;
  const { code } = seen.reason;
  const silent = tlsIsSilent(seen, probe);
  if (code === DENIED || (reachedNothing(seen) && !silent)) return notReached;
  const tls = probe?.tls ?? null;
  if (!silent && !tlsBroke(seen.attempt, code, tls?.state === 'failed')) return fine;
  return violation({
    kind: 'tls-fails',
    code,
    speaksHttp: tls?.speaksHttp ?? false,
    clientCertificate: code === 'net::ERR_BAD_SSL_CLIENT_AUTH_CERT' || tls?.clientCertificateRequested === true,
    legacyProtocols: tls?.legacyProtocols ?? [],
    error: tls?.error ?? null,
  });
};

export const certificateTrusted: Check = (delivery, evidence) => {
  const reached = tlsWorks(delivery, evidence);
  if (reached.state !== 'fine') return reached.state === 'not-applicable' ? notApplicable : notReached;
  const code = look(delivery)?.reason?.code;
  if (code?.startsWith('net::ERR_CERT_') !== true) return fine;
  const tls = evidence.probe?.tls ?? null;
  const leaf = tls?.chain[0] ?? null;
  return violation({
    kind: 'certificate-refused',
    code,
    host: hostOf(delivery.stimulus.target),
    subject: leaf?.subject ?? null,
    issuer: leaf?.issuer ?? null,
    validFrom: leaf?.validFrom ?? null,
    validTo: leaf?.validTo ?? null,
    names: tls?.names ?? [],
  });
};

/** Checks of a certificate that the browser took, over what the probe saw of it. */
const onCertificate = (check: (probe: NonNullable<NonNullable<Parameters<Check>[1]['probe']>['tls']>, at: Date) => Observation): Check => (delivery, evidence) => {
  const trusted = certificateTrusted(delivery, evidence);
  if (trusted.state !== 'fine') return trusted.state === 'not-applicable' ? notApplicable : notReached;
  const tls = evidence.probe?.tls;
  const sentAt = delivery.attempts[0]?.sentAt;
  if (tls == null || tls.state !== 'open' || sentAt === undefined) return unknown({ kind: 'not-looked-at', what: 'the TLS handshake: the probe did not complete one' });
  return check(tls, new Date(sentAt));
};

const UNVERIFIED = 'UNABLE_TO_VERIFY_LEAF_SIGNATURE';
export const chainComplete: Check = onCertificate(({ authorizationError, chain: [leaf, ...above] }) => {
  if (leaf === undefined || above.length > 0 || authorizationError !== UNVERIFIED) return fine;
  return violation({ kind: 'chain-incomplete', sent: [leaf.subject], missing: leaf.issuer, error: UNVERIFIED });
});

const DAY = 86_400_000;
export const notExpiring = (days: number): Check => onCertificate((tls, at) => {
  const leaf = tls.chain[0];
  if (leaf === undefined) return unknown({ kind: 'not-looked-at', what: 'the certificate: the probe saw none' });
  const left = (Date.parse(leaf.validTo) - at.getTime()) / DAY;
  return left >= days ? fine : violation({ kind: 'certificate-expires', validTo: leaf.validTo, days: Math.floor(left) });
});

export const tlsModern: Check = onCertificate((tls) => {
  if (tls.legacyProtocols === null) return unknown({ kind: 'not-looked-at', what: 'versions older than TLS 1.2: they could not be tried' });
  return tls.legacyProtocols.length === 0 ? fine : violation({ kind: 'old-tls', versions: tls.legacyProtocols });
});

export const addressNotDenied: Check = (delivery, { probe }) => {
  const seen = look(delivery);
  if (seen === undefined || reachedNothing(seen)) return notReached;
  if (delivery.predicted && seen.reason?.code === 'unpredictable') return notReached;
  return seen.reason?.code === DENIED
    ? violation({ kind: 'local-network-denied', host: hostOf(delivery.stimulus.target), addresses: probe?.dns.addresses.map(({ address }) => address) ?? [] })
    : fine;
};

export const publicAddress: Check = (delivery, evidence) => {
  const host = hostOf(delivery.stimulus.target);
  if (isLoopback(host)) return notApplicable;
  if (addressNotDenied(delivery, evidence).state === 'violation') return notReached;
  const addresses = evidence.probe?.dns.addresses ?? [];
  if (addresses.length === 0) return notReached;
  const inner = addresses.filter(({ space }) => space !== 'public').map(({ address }) => address);
  return inner.length === 0 ? fine : violation({ kind: 'private-address', host, addresses: inner });
};
