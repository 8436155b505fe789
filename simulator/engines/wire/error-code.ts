/** Node's errors by the names that Chromium gives to the same failures. */

const CODES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'net::ERR_CONNECTION_REFUSED',
  ENOTFOUND: 'net::ERR_NAME_NOT_RESOLVED',
  EAI_AGAIN: 'net::ERR_NAME_NOT_RESOLVED',
  ETIMEDOUT: 'net::ERR_CONNECTION_TIMED_OUT',
  EHOSTUNREACH: 'net::ERR_ADDRESS_UNREACHABLE',
  ENETUNREACH: 'net::ERR_ADDRESS_UNREACHABLE',
  EPIPE: 'net::ERR_CONNECTION_RESET',
  HPE_HEADER_OVERFLOW: 'net::ERR_RESPONSE_HEADERS_TOO_BIG',
};

/**
 * A net:: code where Node and Chromium are known to agree, else "unpredictable:" and what Node said: of certificates,
 * handshakes and bytes that Node's parser refuses, only a browser can tell. `bytesRead` counts what came of this answer.
 */
export function errorCode(error: NodeJS.ErrnoException, secure: boolean, bytesRead: number): string {
  const code = error.code ?? '';
  const known = CODES[code];
  if (known !== undefined) return known;
  // A browser may make an answer of a head that breaks off.
  if (bytesRead > 0 && code === 'ECONNRESET') return `unpredictable:an answer that breaks off in its head, after ${bytesRead} bytes`;
  // Over TLS the reset may belong to the handshake.
  if (code === 'ECONNRESET' && !secure) return error.message === 'socket hang up' ? 'net::ERR_EMPTY_RESPONSE' : 'net::ERR_CONNECTION_RESET';
  return `unpredictable:${code || error.message}`;
}
