/** What of a URL may be a secret, and the URL without it. */

export const REDACTED = 'REDACTED';

/** Where a read side's template takes our own values. */
const PLACE = String.raw`\{(?:learnerId|courseId)\}(?:&|$)`;
const PARTS = /^([a-z][a-z0-9+.-]*:\/\/)?((?<=:\/\/)[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/is;
const VALUE = new RegExp(String.raw`(?<=^\?|&)([^=&]*=(?=[^&])(?!${PLACE})|(?=[^=&]+(?:&|$)))[^&]+`, 'g');
const PAIR = new RegExp(`([?&][^=&?]{1,100}=)(?!${PLACE})([^&]+)`, 'g');
/** The entities that a text may hold are none. */
const WORD_ALONE = /([?&](?:amp;)?)([^=&;?]+)(?=&|$)/g;
const URL_IN_TEXT = /\b(?:https?|wss?):\/\/[^\s"'<>\\)]+/gi;
/** Relative URLs too, as in a Location. */
const QUERY_IN_TEXT = /[?&][^\s"'<>#]+/g;

export interface UrlParts { readonly scheme: string; readonly authority: string; readonly path: string; readonly query: string; readonly fragment: string }

/** Put together again they are the URL; a relative one has no scheme and no authority. */
export function partsOf(url: string): UrlParts {
  const [, scheme = '', authority = '', path = '', query = '', fragment = ''] = PARTS.exec(url) ?? [];
  return { scheme, authority, path, query, fragment };
}

/** Userinfo and query values always; of the path what looks random. Everything else stays as it was written. */
export function redactUrl(url: string): string {
  const { scheme, authority, path, query, fragment } = partsOf(url);
  return scheme + authority.replace(/^.*@/, `${REDACTED}@`) + path.split('/').map((segment) => (looksRandom(segment) ? REDACTED : segment)).join('/')
    + query.replace(VALUE, `$1${REDACTED}`)
    + (fragment.length > 1 ? `#${REDACTED}` : fragment);
}

/** The same for each URL in a text. */
export const redactUrls = (text: string): string => text.replace(URL_IN_TEXT, redactUrl).replace(QUERY_IN_TEXT, redactQuery);

/** What holds no name and value may be any text with a question mark; beside one that does, a word alone is a secret too. */
function redactQuery(query: string): string {
  const pairs = query.replace(PAIR, `$1${REDACTED}`);
  return query.startsWith('?') && pairs !== query ? pairs.replace(WORD_ALONE, `$1${REDACTED}`) : pairs;
}

/** 16 characters and more that no person would choose: no words, nor words joined by a mark or a capital. */
export function looksRandom(segment: string): boolean {
  const text = decoded(segment);
  return text.length >= 16 && !text.split(/[-_.~ ]/).every((word) => /^(v?\d{0,4}|[A-Z]?[a-z]{1,15}\d{0,4}|[A-Z]{2,12}|[A-Z]?[a-z]{2,15}([A-Z][a-z]{1,15}){1,3})$/.test(word));
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
