/** A header's value without what it says of anybody. Its marks and the known words stay, so that every check finds in it what it found before. */
import { isTechnical } from './mask.ts';

/** Lists of words, and words with parameters. What else is kept of a head is a URL, an origin or a challenge. */
const WORDY = /^(vary|allow|accept|content-type|content-length|cache-control|expires|access-control-(?!allow-origin$).+)$/;
/** Whose numbers are seconds or bytes. */
const COUNTS = /^(cache-control|content-length|access-control-max-age)$/;

/** Besides the words of servers: parts of the names and values that headers have. */
const KNOWN = new Set(`
  accept access age agent allow amz apikey auth boundary cache charset client compress control correlation credentials csrf csrftoken custom date device dnt encoding etag event expose filename form forwarded gzip
  if immutable iso javascript jsonp language last locale max maxage media mime modified multipart must nonce none no octet opaque options origin plain policy pragma private problem protocol proxy public range referer
  requested revalidate s samesite sec signature since stale store stream tenant timezone trace transform urlencoded user utf vary via vnd while with without x xhr xmlhttprequest xsrf
  get head post put patch delete connect options trace
`.split(/\s+/));

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** null for a header that is no list of words. What is kept does not depend on who is known: a name that stands in no result is hidden, too. */
export function maskedHeader(header: string, value: string): string | null {
  const name = header.toLowerCase();
  if (!WORDY.test(name)) return null;
  if (name === 'expires') return dateOf(value);
  const isKept = (word: string): boolean => (/^\d+$/.test(word) ? word.length === 1 || COUNTS.test(name) : isTechnical(word) || KNOWN.has(word.toLowerCase()));
  return value.replace(WORD, (word) => (isKept(word) ? word : hidden(word)));
}

/** A date may be written with any words around it. */
const dateOf = (value: string): string => (/^-?\d$/.test(value) ? value : Number.isNaN(Date.parse(value)) ? hidden(value) : new Date(value).toUTCString());

/** What is no ASCII stays none: a list that holds it is malformed. */
const hidden = (word: string): string => word.replace(/[\p{L}\p{M}\p{N}]/gu, (character) => (/\d/.test(character) ? '0' : character < '\x80' ? 'x' : 'ø'));
