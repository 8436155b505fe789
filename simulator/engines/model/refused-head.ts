/** Answers that Chromium's network stack drops as a whole, whatever CORS would say of them. */
import type { Response } from '../../../generated/types.ts';

/** Headers that may be repeated only with the same value. */
const SINGLE = [
  ['location', 'net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION'],
  ['content-disposition', 'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION'],
] as const;

/** Chromium's error, or null where it takes the answer. */
export function refusedHead({ status, headers }: Response): string | null {
  // Nobody but a proxy may ask for a proxy's password.
  if (status === 407) return 'net::ERR_UNEXPECTED_PROXY_AUTH';
  for (const [single, error] of SINGLE) {
    const values = headers.filter(([name]) => name.toLowerCase() === single).map(([, value]) => value);
    if (new Set(values).size > 1) return error;
  }
  return null;
}
