/** The browser's error codes, by what a server does to cause them. */
import type { Breaks, Ends, Failure } from '../../generated/types.ts';

type Codes<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** A request that went out and has no answer that a browser takes. */
const BREAKS: Codes<Exclude<Breaks, 'silent'>> = {
  closed: ['net::ERR_EMPTY_RESPONSE', 'net::ERR_SOCKET_NOT_CONNECTED'],
  reset: ['net::ERR_CONNECTION_RESET'],
  'no-http': ['net::ERR_INVALID_HTTP_RESPONSE'],
  'head-too-big': ['net::ERR_RESPONSE_HEADERS_TOO_BIG'],
  'two-lengths': ['net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH'],
  'two-locations': ['net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION'],
};

/** An answer whose head was read, and whose body broke off. */
const ENDS: Codes<Exclude<Ends, 'never' | 'flood'>> = {
  short: ['net::ERR_CONTENT_LENGTH_MISMATCH'],
  'short-chunks': ['net::ERR_INCOMPLETE_CHUNKED_ENCODING'],
  'bad-chunks': ['net::ERR_INVALID_CHUNKED_ENCODING'],
  'bad-encoding': ['net::ERR_CONTENT_DECODING_FAILED'],
  reset: ['net::ERR_CONNECTION_RESET'],
};

/** No byte of HTTP went out. */
const FAILURES: Codes<Failure> = {
  'name-not-resolved': ['net::ERR_NAME_NOT_RESOLVED', 'net::ERR_NAME_RESOLUTION_FAILED', 'net::ERR_DNS_TIMED_OUT'],
  'connection-refused': ['net::ERR_CONNECTION_REFUSED'],
  'connection-unanswered': ['timeout'],
  'connection-reset': ['net::ERR_CONNECTION_RESET'],
  'connection-closed': ['net::ERR_CONNECTION_CLOSED'],
  'unsafe-port': ['net::ERR_UNSAFE_PORT'],
  'tls-protocol': ['net::ERR_SSL_PROTOCOL_ERROR'],
  'tls-version-or-cipher': ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH'],
  'tls-client-certificate': ['net::ERR_BAD_SSL_CLIENT_AUTH_CERT'],
  certificate: ['net::ERR_CERT_AUTHORITY_INVALID'],
  'mixed-content': ['mixed-content'],
  'local-network': ['LocalNetworkAccessPermissionDenied'],
};

/** Of codes that have no cause here, the nearest that has one. */
const NEAREST: readonly (readonly [RegExp, Failure])[] = [
  [/^net::ERR_CERT_/, 'certificate'],
  [/^net::ERR_(BAD_)?SSL_CLIENT/, 'tls-client-certificate'],
  [/^net::ERR_(BAD_)?SSL_/, 'tls-protocol'],
  [/^net::/, 'connection-refused'],
];

/** `exact` is false where the stand-in's code will be another one. */
export interface Cause<Name> { readonly name: Name; readonly exact: boolean }

export const breaksOf = (code: string): Cause<Breaks> => causeOf(BREAKS, code) ?? { name: 'reset', exact: false };
export const endsOf = (code: string): Cause<Ends> => causeOf(ENDS, code) ?? { name: 'reset', exact: false };
/** A block that is not the network's own, as an extension's, is re-enacted by the one that a stand-in can cause. */
export const failureOf = (code: string): Cause<Failure> =>
  causeOf(FAILURES, code) ?? { name: NEAREST.find(([pattern]) => pattern.test(code))?.[1] ?? 'mixed-content', exact: false };

function causeOf<Name extends string>(table: Codes<Name>, code: string): Cause<Name> | undefined {
  // Object.keys forgets the keys' type.
  const name = (Object.keys(table) as Name[]).find((one) => table[one].includes(code));
  return name === undefined ? undefined : { name, exact: true };
}
