/** The charset of a Content-Type as the Fetch standard's "extract a MIME type" finds it, over a header that may be sent more than once. */

interface MimeType { readonly essence: string; readonly charset: string | null }

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const SPACES = /^[ \t\r\n]+|[ \t\r\n]+$/g;

/** null where no value names one. The last valid value wins; it inherits the charset of one before it with the same essence. */
export function charsetOf(header: string): string | null {
  let essence: string | null = null;
  let charset: string | null = null;
  for (const value of listValues(header)) {
    const parsed = parse(value);
    if (parsed === null || parsed.essence === '*/*') continue;
    charset = parsed.charset ?? (parsed.essence === essence ? charset : null);
    essence = parsed.essence;
  }
  return charset;
}

/** Split at commas, but not inside quotes. */
const listValues = (header: string): string[] => (header.match(/(?:[^",]|"(?:[^"\\]|\\.)*"?)+/g) ?? []).map((value) => value.replace(SPACES, ''));

function parse(value: string): MimeType | null {
  const [, type = '', subtype = '', rest = ''] = /^([^/]*)\/([^;]*)([^]*)$/.exec(value) ?? [];
  const sub = subtype.replace(/[ \t\r\n]+$/, '');
  if (!TOKEN.test(type) || !TOKEN.test(sub)) return null;
  for (const [, name = '', quoted, plain = ''] of rest.matchAll(/;[ \t\r\n]*([^;=]*)(?:=(?:"((?:[^"\\]|\\.)*)"?[^;]*|([^;]*)))?/g)) {
    const text = quoted === undefined ? plain.replace(/[ \t\r\n]+$/, '') : quoted.replace(/\\(.)/g, '$1');
    if (name.toLowerCase() === 'charset' && (quoted !== undefined || text !== '')) return { essence: `${type}/${sub}`.toLowerCase(), charset: text };
  }
  return { essence: `${type}/${sub}`.toLowerCase(), charset: null };
}
