/** What Chromium's network stack refuses of an answer before anybody asks for CORS. */
import type { Header, Response } from '../../../generated/types.ts';
import { locationOf } from '../../cors/location.ts';
import { MAX_HEAD } from '../wire/exchange.ts';
import { follow } from './redirect.ts';


/** The net:: error, or null where the answer is let through. */
export function refusedByStack(url: URL, response: Pick<Response, 'status' | 'statusText' | 'headers'>): string | null {
  const { status, statusText, headers } = response;
  // As Chromium counts it: status line, names, values and what stands between them.
  const head = headers.reduce((sum, [name, value]) => sum + name.length + value.length + 4, statusText.length + 17);
  if (head > MAX_HEAD) return 'net::ERR_RESPONSE_HEADERS_TOO_BIG';
  // Two that differ may be one that was smuggled in.
  if (differ(values(headers, 'content-disposition').flatMap(elements))) return 'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION';
  if (differ(values(headers, 'location'))) return 'net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION';
  if (status === 407) return 'net::ERR_UNEXPECTED_PROXY_AUTH';
  if (follow(url, 'POST', response) !== 'invalid') return null;
  // Chromium's own parser takes some hosts that the URL standard refuses.
  return /^(https?:)?[\\/]{2}[^\\/?#]*[ <>^|]/i.test(locationOf(status, headers) ?? '') ? 'unpredictable:the host in its Location' : 'net::ERR_INVALID_REDIRECT';
}

const values = (headers: readonly Header[], name: string) => headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);
const differ = (all: readonly string[]) => new Set(all).size > 1;
/** Between commas, quoted ones left alone: an unquoted comma in a file name makes two values of one. */
const elements = (value: string) => (value.match(/("(\\.|[^"\\])*"|[^,"])+/g) ?? []).map((element) => element.trim());
