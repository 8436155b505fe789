import type { Cors, Header } from '../../generated/types.ts';
import { getHeader } from './header-list.ts';

/** The kinds of refusal, with the codes that Chromium names them by. */
const refuse = (code: string, parameter: string | null = null): Cors => ({ code, parameter });

/**
 * The Fetch standard's CORS check for a request without credentials: null where it passes, else Chromium's reason.
 * `origin` is the request's Origin header, "null" included.
 */
export function corsCheck(origin: string, headers: readonly Header[]): Cors | null {
  const value = getHeader(headers, 'access-control-allow-origin');
  if (value === '*') return null;
  if (value === null) return refuse('MissingAllowOriginHeader');
  if (value === origin) return null;
  if (/[ ,]/.test(value)) return refuse('MultipleAllowOriginValues', value);
  return isOrigin(value) ? refuse('AllowOriginMismatch', value) : refuse('InvalidAllowOriginValue', value || null);
}

/** Whether Chromium takes the value for an origin at all; a trailing slash passes, a bare host does not. */
function isOrigin(value: string): boolean {
  if (value === 'null') return true;
  return URL.canParse(value) && /^[a-z][a-z0-9+.-]*:/i.test(value);
}

/** A preflight's reasons bear names of their own. */
const PREFLIGHT_CODES: Readonly<Record<string, string>> = {
  MissingAllowOriginHeader: 'PreflightMissingAllowOriginHeader',
  MultipleAllowOriginValues: 'PreflightMultipleAllowOriginValues',
  AllowOriginMismatch: 'PreflightAllowOriginMismatch',
  InvalidAllowOriginValue: 'PreflightInvalidAllowOriginValue',
};

export const asPreflight = ({ code, parameter }: Cors): Cors => refuse(PREFLIGHT_CODES[code] ?? code, parameter);
