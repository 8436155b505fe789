/** What Chromium's network stack makes of an answer before anybody asks for CORS. */
import type { Header, Response } from '../../../generated/types.ts';
import { MAX_HEAD } from '../wire/exchange.ts';
import { brokenLocation } from './redirect.ts';

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
  const broken = brokenLocation(url, response);
  if (broken === null) return null;
  // Of a host with a space Chromium's own parser makes one, and goes on.
  return /^[^\\/?#]*[\\/]*[^\\/?#]* /.test(broken) ? 'unpredictable:the host in its Location' : 'net::ERR_INVALID_REDIRECT';
}

/** Whether the connection is used again: the first word that says so decides, else the version. */
export function staysOpen({ protocol, headers }: Pick<Response, 'protocol' | 'headers'>): boolean {
  const said = ['connection', 'proxy-connection'].flatMap((name) => values(headers, name)).flatMap(elements).map((word) => word.toLowerCase()).find((word) => word === 'close' || word === 'keep-alive');
  return said === undefined ? protocol === 'http/1.1' : said === 'keep-alive';
}

const values = (headers: readonly Header[], name: string) => headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);
const differ = (all: readonly string[]) => new Set(all).size > 1;
/** Between commas, also where nothing is. Quoted ones are none: they stand aside as what no header may hold. */
const elements = (value: string) => value.replace(/"(\\.|[^"])*"?/g, (quoted) => quoted.replaceAll(',', '\0')).split(',').map((element) => element.trim());
