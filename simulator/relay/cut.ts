/** How much of an answer still passes before it is cut. */
import type { FaultOfTheWay } from './faults.ts';

/** Bytes of the answer, in the order in which they come: what passes of them, and whether the answer ends there. */
export type Cut = (bytes: Buffer) => { readonly through: Buffer; readonly ends: boolean };

const HEAD_END = '\r\n\r\n';

/**
 * Of a sealed answer only the bounds of the TLS records are seen: one that is cut in its head passes half a record,
 * which is nothing to the browser; one that is cut in its body passes its first record, so that an answer of one record
 * is never cut.
 */
export function createCut(passes: FaultOfTheWay['passes'], secure: boolean): Cut {
  if (passes === undefined) return (bytes) => ({ through: bytes.subarray(0, 0), ends: true });
  if (passes === 'half-body') return secure ? afterOneRecord() : insideBody();
  return (bytes) => {
    const end = secure ? -1 : bytes.indexOf(HEAD_END);
    return { through: half(end < 0 ? bytes : bytes.subarray(0, end)), ends: true };
  };
}

export const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));

function insideBody(): Cut {
  let head = '';
  let inBody = false;
  return (bytes) => {
    if (inBody) return { through: half(bytes), ends: true };
    const before = head.length;
    head += bytes.toString('latin1');
    const end = head.indexOf(HEAD_END);
    if (end < 0) return { through: bytes, ends: false };
    inBody = true;
    const start = end + HEAD_END.length - before;
    const body = bytes.subarray(start);
    return { through: bytes.subarray(0, start + half(body).length), ends: body.length > 0 };
  };
}

function afterOneRecord(): Cut {
  let seen = Buffer.alloc(0);
  return (bytes) => {
    const before = seen.length;
    seen = Buffer.concat([seen, bytes]);
    const whole = seen.length < 5 ? Infinity : 5 + seen.readUInt16BE(3);
    return { through: bytes.subarray(0, Math.max(0, whole - before)), ends: seen.length > whole };
  };
}
