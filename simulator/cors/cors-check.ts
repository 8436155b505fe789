import type { Cors, Header } from '../../generated/types.ts';
import { getHeader } from './header-list.ts';

/**
 * The Fetch standard's CORS check for a request without credentials: null where it passes, else Chromium's reason.
 * `origin` is the request's Origin header, "null" included.
 */
export function corsCheck(origin: string, headers: readonly Header[]): Cors | null {
  const value = getHeader(headers, 'access-control-allow-origin');
  if (value === '*' || value === origin) return null;
  if (value === null) return { code: 'MissingAllowOriginHeader', parameter: null };
  return { code: codeOf(value), parameter: textOf(value) };
}

/** Chromium's words for a value that does not match; only a space or a comma makes it a list. */
function codeOf(value: string): string {
  if (/[ ,]/.test(value)) return 'MultipleAllowOriginValues';
  return value === 'null' || isOrigin(value) ? 'AllowOriginMismatch' : 'InvalidAllowOriginValue';
}

/** Whether Chromium takes the value for an origin at all: a path passes, a bare host does not, bytes that are no UTF-8 pass where a URL may hold any. It looks into no punycode. */
const isOrigin = (value: string): boolean => URL.canParse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(value)).replace(/xn--/gi, 'xn'));

const bytesOf = (value: string): Uint8Array<ArrayBuffer> => Uint8Array.from(value, (one) => one.charCodeAt(0));

/** Header values are bytes, here one to a character; Chromium shows them where they are UTF-8, and shows no empty one. */
function textOf(value: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(value)) || null;
  } catch {
    return null;
  }
}

/** A preflight's reasons bear names of their own. */
const PREFLIGHT_CODES: Readonly<Record<string, string>> = {
  MissingAllowOriginHeader: 'PreflightMissingAllowOriginHeader',
  MultipleAllowOriginValues: 'PreflightMultipleAllowOriginValues',
  AllowOriginMismatch: 'PreflightAllowOriginMismatch',
  InvalidAllowOriginValue: 'PreflightInvalidAllowOriginValue',
};

export const asPreflight = ({ code, parameter }: Cors): Cors => ({ code: PREFLIGHT_CODES[code] ?? code, parameter });
