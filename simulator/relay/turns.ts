/** Where a request begins on a connection, told without reading it: client bytes after server bytes. Exact for HTTP/1.1 alone. */

export interface Turns {
  /** Bytes of the client; true where a request begins in them. */
  up(bytes: Uint8Array): boolean;
  /** Bytes of the server came. */
  down(): void;
}

export function createTurns(secure: boolean): Turns {
  const speaks = secure ? createRecords() : (bytes: Uint8Array) => bytes.length > 0;
  let answered = true;
  return {
    up(bytes) {
      if (!speaks(bytes) || !answered) return false;
      answered = false;
      return true;
    },
    down() { answered = true; },
  };
}

const HEADER = 5;
const APPLICATION_DATA = 23;
/** TLS 1.3 sends its Finished as application data too: 53 or 69 bytes. No browser's request is that short. */
const SHORTEST_REQUEST = 80;

/** Over a TLS stream in pieces of any size: whether a record begins in this one that can hold a request (RFC 8446, 5.1). */
function createRecords(): (bytes: Uint8Array) => boolean {
  let left = 0;
  let header: number[] = [];
  return (bytes) => {
    let found = false;
    for (let at = 0; at < bytes.length;) {
      const skipped = Math.min(left, bytes.length - at);
      left -= skipped;
      at += skipped;
      while (left === 0 && at < bytes.length && header.length < HEADER) header.push(bytes[at++] ?? 0);
      if (header.length < HEADER) continue;
      const [type = 0, , , high = 0, low = 0] = header;
      left = high * 256 + low;
      header = [];
      found ||= type === APPLICATION_DATA && left > SHORTEST_REQUEST;
    }
    return found;
  };
}
