/** Checks of getting there at their borders: URL, name, TLS, certificate, address. */
import { expect, test } from '@playwright/test';
import type { Exchange, PageView, Probe } from '../../generated/types.ts';
import * as check from '../../scenarios/checks/reach.ts';
import type { Check } from '../../scenarios/scenario.ts';
import { options, page, post } from '../support/attempt.ts';
import { deliveryOf, evidenceOf, probeOf } from '../support/delivery.ts';
import { foundIn } from '../support/found.ts';

const REFUSED = page('error', { accepted: false });
const LATE = page('timeout');
const OK = page('response', { status: 200, accepted: true, because: 'status-counts' });
const GOOD = [options({ status: 204 }), post({ status: 200 })];
const broken = (error: string, onWire = false): Exchange[] => [options({ error, onWire })];

function found(one: Check, exchanges: Exchange[], view: PageView | null, probe: Probe | null = probeOf(), target?: string): string {
  const delivery = deliveryOf(exchanges, view, target === undefined ? {} : { target });
  return foundIn(one, delivery, evidenceOf([delivery], probe));
}

test('https is right, http is not, and loopback needs neither', () => {
  expect(found(check.urlIsHttps, GOOD, OK)).toBe('fine');
  expect(found(check.urlIsHttps, [post({ onWire: false, blocked: 'mixed-content' })], REFUSED, null, 'http://receiver.example/')).toBe('violation insecure-url');
  expect(found(check.urlIsHttps, GOOD, OK, null, 'http://127.0.0.1:8080/')).toBe('not-applicable');
  const reached = (exchanges: Exchange[]) => { const one = deliveryOf(exchanges, OK, { target: 'http://intranet/' }); return check.urlIsHttps(one, evidenceOf([one])); };
  expect(reached(GOOD)).toMatchObject({ finding: { reached: true, host: 'intranet' } });
  expect(reached([post({ onWire: false })])).toMatchObject({ finding: { reached: false } });
  expect(reached([options({ onWire: false }), post()])).toMatchObject({ finding: { reached: true } });
});

test('nothing answers where the browser reached nothing, and the probe names the cause', () => {
  expect(found(check.resolves, GOOD, OK)).toBe('fine');
  expect(found(check.resolves, broken('net::ERR_NAME_NOT_RESOLVED'), REFUSED)).toBe('unknown nothing-answers');
  expect(found(check.resolves, broken('net::ERR_CONNECTION_RESET', true), REFUSED)).toBe('fine');
  const finding = (target: string, probe: Probe | null) => { const one = deliveryOf(broken('net::ERR_CONNECTION_REFUSED'), REFUSED, { target }); return check.resolves(one, evidenceOf([one], probe)); };
  expect(finding('https://receiver.example/', null)).toMatchObject({ finding: { code: 'net::ERR_CONNECTION_REFUSED', host: 'receiver.example', port: 443, dnsError: null, tcp: null } });
  expect(finding('http://receiver.example/', probeOf({ tls: null, error: 'ENOTFOUND' }))).toMatchObject({ finding: { port: 80, dnsError: 'ENOTFOUND' } });
  expect(finding('http://receiver.example:8080/', null)).toMatchObject({ finding: { port: 8080 } });
});

test('what was not sent says nothing of the way', () => {
  const unsent = (target?: string) => ({ ...deliveryOf(GOOD, OK, target === undefined ? {} : { target }), attempts: [] });
  for (const one of [check.resolves, check.tlsWorks, check.addressNotDenied]) expect(foundIn(one, unsent())).toBe('not-reached');
  const http = unsent('http://intranet/');
  expect(check.urlIsHttps(http, evidenceOf([http]))).toMatchObject({ state: 'violation', finding: { reached: false } });
});

test('silence before HTTP is nothing, unless only TLS is silent', () => {
  const silent = [options({ onWire: false })];
  expect(found(check.resolves, silent, LATE)).toBe('unknown nothing-answers');
  expect(found(check.resolves, silent, LATE, null)).toBe('unknown nothing-answers');
  expect(found(check.resolves, silent, LATE, probeOf({ tls: { state: 'timeout' } }))).toBe('fine');
  // The probe's TLS was silent, but the browser met something else.
  expect(found(check.resolves, broken('net::ERR_NAME_NOT_RESOLVED'), REFUSED, probeOf({ tls: { state: 'timeout' } }))).toBe('unknown nothing-answers');
  expect(found(check.tlsWorks, silent, LATE, probeOf({ tls: { state: 'timeout' } }))).toBe('violation tls-fails');
  expect(found(check.tlsWorks, silent, LATE)).toBe('not-reached');
  expect(found(check.resolves, [options()], LATE, probeOf({ tls: { state: 'timeout' } }))).toBe('fine');
  expect(found(check.tlsWorks, [options()], LATE, probeOf({ tls: { state: 'timeout' } }))).toBe('fine');
});

test('TLS is broken by its own errors, and by a connection that drops before HTTP', () => {
  for (const code of ['SSL_PROTOCOL_ERROR', 'SSL_VERSION_OR_CIPHER_MISMATCH', 'BAD_SSL_CLIENT_AUTH_CERT', 'TLS13_DOWNGRADE_DETECTED']) expect(found(check.tlsWorks, broken(`net::ERR_${code}`), REFUSED), code).toBe('violation tls-fails');
  for (const code of ['CONNECTION_CLOSED', 'CONNECTION_RESET', 'EMPTY_RESPONSE', 'SOCKET_NOT_CONNECTED']) {
    expect(found(check.tlsWorks, broken(`net::ERR_${code}`), REFUSED), code).toBe('violation tls-fails');
    expect(found(check.tlsWorks, broken(`net::ERR_${code}`, true), REFUSED), code).toBe('fine');
    expect(found(check.tlsWorks, broken(`net::ERR_${code}`, true), REFUSED, probeOf({ tls: { state: 'failed' } })), code).toBe('violation tls-fails');
  }
  const failed = probeOf({ tls: { state: 'failed' } });
  expect(found(check.tlsWorks, [options({ status: 204 }), post({ error: 'net::ERR_CONNECTION_RESET' })], REFUSED, failed)).toBe('fine');
  expect(found(check.tlsWorks, [options({ error: 'net::ERR_CONNECTION_RESET' }), post({ onWire: false })], REFUSED)).toBe('fine');
  expect(found(check.tlsWorks, broken('net::ERR_CERT_DATE_INVALID'), REFUSED)).toBe('fine');
  expect(found(check.tlsWorks, broken('net::ERR_NAME_NOT_RESOLVED'), REFUSED)).toBe('not-reached');
  expect(found(check.tlsWorks, broken('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS'), REFUSED)).toBe('not-reached');
  expect(found(check.tlsWorks, GOOD, OK, null, 'http://receiver.example/')).toBe('not-applicable');
  expect(found(check.tlsWorks, GOOD, OK, null)).toBe('fine');
});

test('a broken handshake carries what the probe saw', () => {
  const finding = (code: string, probe: Probe | null) => { const one = deliveryOf(broken(code), REFUSED); return check.tlsWorks(one, evidenceOf([one], probe)); };
  expect(finding('net::ERR_SSL_PROTOCOL_ERROR', probeOf({ tls: { state: 'failed', speaksHttp: true, error: 'WRONG', legacyProtocols: ['TLSv1'] } }))).toMatchObject({ finding: { code: 'net::ERR_SSL_PROTOCOL_ERROR', speaksHttp: true, clientCertificate: false, legacyProtocols: ['TLSv1'], error: 'WRONG' } });
  expect(finding('net::ERR_BAD_SSL_CLIENT_AUTH_CERT', null)).toMatchObject({ finding: { clientCertificate: true, speaksHttp: false, legacyProtocols: [], error: null } });
  expect(finding('net::ERR_CONNECTION_CLOSED', probeOf({ tls: { clientCertificateRequested: true } }))).toMatchObject({ finding: { clientCertificate: true } });
});

test('a certificate is refused by the browser alone', () => {
  expect(found(check.certificateTrusted, GOOD, OK)).toBe('fine');
  expect(found(check.certificateTrusted, broken('net::ERR_CERT_AUTHORITY_INVALID'), REFUSED)).toBe('violation certificate-refused');
  expect(found(check.certificateTrusted, broken('net::ERR_SSL_PROTOCOL_ERROR'), REFUSED)).toBe('not-reached');
  expect(found(check.certificateTrusted, GOOD, OK, null, 'http://receiver.example/')).toBe('not-applicable');
  const one = deliveryOf(broken('net::ERR_CERT_DATE_INVALID'), REFUSED);
  expect(check.certificateTrusted(one, evidenceOf([one], probeOf()))).toMatchObject({ finding: { host: 'receiver.example', subject: 'receiver.example', issuer: 'An authority', validTo: '2027-01-01T00:00:00.000Z', names: ['receiver.example'] } });
  expect(check.certificateTrusted(one, evidenceOf([one]))).toMatchObject({ finding: { subject: null, issuer: null, validFrom: null, validTo: null, names: [] } });
});

const leaf = (validTo: string) => ({ subject: 'a', issuer: 'b', validFrom: '2026-01-01T00:00:00.000Z', validTo });
test('what the probe saw of a certificate is judged where the browser took it', () => {
  const CHECKS = [check.chainComplete, check.notExpiring(14), check.tlsModern];
  for (const one of CHECKS) {
    expect(found(one, GOOD, OK)).toBe('fine');
    expect(found(one, GOOD, OK, null)).toBe('unknown not-looked-at');
    expect(found(one, GOOD, OK, probeOf({ tls: { state: 'failed' } }))).toBe('unknown not-looked-at');
    expect(found(one, broken('net::ERR_CERT_DATE_INVALID'), REFUSED)).toBe('not-reached');
    expect(found(one, GOOD, OK, null, 'http://receiver.example/')).toBe('not-applicable');
  }
  const UNVERIFIED = 'UNABLE_TO_VERIFY_LEAF_SIGNATURE';
  const [one] = [leaf('2027-01-01T00:00:00.000Z')];
  expect(found(check.chainComplete, GOOD, OK, probeOf({ tls: { authorizationError: UNVERIFIED, chain: [one] } }))).toBe('violation chain-incomplete');
  expect(found(check.chainComplete, GOOD, OK, probeOf({ tls: { authorizationError: UNVERIFIED, chain: [one, one] } }))).toBe('fine');
  expect(found(check.chainComplete, GOOD, OK, probeOf({ tls: { authorizationError: UNVERIFIED, chain: [] } }))).toBe('fine');
  expect(found(check.chainComplete, GOOD, OK, probeOf({ tls: { authorizationError: 'SELF_SIGNED_CERT_IN_CHAIN', chain: [one] } }))).toBe('fine');
  // Sent at noon of 24 November.
  for (const [validTo, expected] of [['2026-12-08T12:00:00.000Z', 'fine'], ['2026-12-08T11:59:59.000Z', 'violation certificate-expires'], ['2026-11-25T12:00:00.000Z', 'violation certificate-expires']] as const) {
    expect(found(check.notExpiring(14), GOOD, OK, probeOf({ tls: { chain: [leaf(validTo)] } })), validTo).toBe(expected);
  }
  const soon = deliveryOf(GOOD, OK);
  expect(check.notExpiring(14)(soon, evidenceOf([soon], probeOf({ tls: { chain: [leaf('2026-11-26T11:00:00.000Z')] } })))).toMatchObject({ finding: { days: 1 } });
  expect(found(check.notExpiring(14), GOOD, OK, probeOf({ tls: { chain: [] } }))).toBe('unknown not-looked-at');
  expect(found(check.tlsModern, GOOD, OK, probeOf({ tls: { legacyProtocols: ['TLSv1.1'] } }))).toBe('violation old-tls');
  expect(found(check.tlsModern, GOOD, OK, probeOf({ tls: { legacyProtocols: null } }))).toBe('unknown not-looked-at');
});

test('what is wrong with a certificate, or was not seen of it, is told in full', () => {
  const facts = (one: Check, tls: NonNullable<Parameters<typeof probeOf>[0]>['tls']) => { const delivery = deliveryOf(GOOD, OK); return one(delivery, evidenceOf([delivery], probeOf({ ...(tls === undefined ? {} : { tls }) }))); };
  expect(facts(check.chainComplete, { authorizationError: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', chain: [leaf('2027-01-01T00:00:00.000Z')] })).toMatchObject({ finding: { kind: 'chain-incomplete', sent: ['a'], missing: 'b', error: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' } });
  expect(facts(check.notExpiring(14), { chain: [] })).toMatchObject({ finding: { what: 'the certificate: the probe saw none' } });
  expect(facts(check.tlsModern, { legacyProtocols: null })).toMatchObject({ finding: { what: 'versions older than TLS 1.2: they could not be tried' } });
});

const at = (address: string, space: 'public' | 'local' | 'loopback') => ({ address, family: 4 as const, space });
test('an address is denied by the browser, and private by what DNS says', () => {
  const DENIED = broken('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS');
  const inner = probeOf({ addresses: [at('192.168.1.10', 'local')] });
  expect(found(check.addressNotDenied, GOOD, OK)).toBe('fine');
  const told = (one: Check, exchanges: Exchange[], probe: Probe | null) => { const delivery = deliveryOf(exchanges, exchanges === GOOD ? OK : REFUSED); return one(delivery, evidenceOf([delivery], probe)); };
  expect(told(check.addressNotDenied, DENIED, inner)).toEqual({ state: 'violation', finding: { kind: 'local-network-denied', host: 'receiver.example', addresses: ['192.168.1.10'] } });
  expect(told(check.addressNotDenied, DENIED, null)).toMatchObject({ finding: { addresses: [] } });
  expect(told(check.publicAddress, GOOD, probeOf({ addresses: [at('203.0.113.1', 'public'), at('192.168.1.10', 'local')] }))).toEqual({ state: 'violation', finding: { kind: 'private-address', host: 'receiver.example', addresses: ['192.168.1.10'] } });
  expect(found(check.publicAddress, DENIED, REFUSED, inner)).toBe('not-reached');
  expect(found(check.addressNotDenied, broken('net::ERR_NAME_NOT_RESOLVED'), REFUSED)).toBe('not-reached');
  expect(found(check.publicAddress, GOOD, OK, inner)).toBe('violation private-address');
  expect(found(check.publicAddress, GOOD, OK, probeOf({ addresses: [at('203.0.113.1', 'public')] }))).toBe('fine');
  expect(found(check.publicAddress, GOOD, OK, probeOf({ addresses: [at('203.0.113.1', 'public'), at('10.0.0.1', 'local')] }))).toBe('violation private-address');
  expect(found(check.publicAddress, GOOD, OK, probeOf())).toBe('not-reached');
  expect(found(check.publicAddress, GOOD, OK, null)).toBe('not-reached');
  expect(found(check.publicAddress, GOOD, OK, inner, 'https://localhost/')).toBe('not-applicable');
  const predicted = deliveryOf(broken('unpredictable:a private address'), REFUSED, { predicted: true });
  expect(foundIn(check.addressNotDenied, predicted)).toBe('not-reached');
  const seen = deliveryOf(broken('unpredictable:a private address'), REFUSED);
  expect(foundIn(check.addressNotDenied, seen)).toBe('fine');
});
