import type { Cors, Header } from '../../generated/types.ts';
import { asPreflight, corsCheck } from './cors-check.ts';
import { extractHeaderListValues } from './header-list.ts';
import { locationOf } from './location.ts';

/**
 * The Fetch standard's CORS-preflight fetch for a POST with a Content-Type of JSON and no credentials: null where the
 * POST may follow, else Chromium's reason, found in Chromium's order (origin before status).
 */
export function preflightCheck(origin: string, status: number, headers: readonly Header[]): Cors | null {
  if (locationOf(status, headers) !== null) return { code: 'PreflightDisallowedRedirect', parameter: null };
  const refused = corsCheck(origin, headers);
  if (refused !== null) return asPreflight(refused);
  if (status < 200 || status > 299) return { code: 'PreflightInvalidStatus', parameter: null };
  // POST is CORS-safelisted: the list of methods need not name it, but must parse.
  if (extractHeaderListValues(headers, 'access-control-allow-methods') === 'failure') return { code: 'InvalidAllowMethodsPreflightResponse', parameter: null };
  const allowed = extractHeaderListValues(headers, 'access-control-allow-headers');
  if (allowed === 'failure') return { code: 'InvalidAllowHeadersPreflightResponse', parameter: null };
  return allowsContentType(headers) ? null : { code: 'HeaderDisallowedByPreflightResponse', parameter: 'content-type' };
}

/** Content-Type by name, or the wildcard, which means everything where there are no credentials. */
export function allowsContentType(headers: readonly Header[]): boolean {
  const allowed = extractHeaderListValues(headers, 'access-control-allow-headers');
  return allowed !== null && allowed !== 'failure' && allowed.some((name) => name === '*' || name.toLowerCase() === 'content-type');
}
