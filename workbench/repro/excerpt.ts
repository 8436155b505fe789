/** The beginning of a body, made so that Check URL's rule says of it what it said of the whole. */
import { SaxesParser } from 'saxes';
import { jsonParses } from '../../simulator/player/success.ts';

/** How the page reads a body, by its Content-Type: jQuery's order (V21). */
const KINDS = [['xml', /xml/], ['html', /html/], ['json', /json/], ['script', /(?:java|ecma)script/]] as const;

const JSON_CUT = '\u2026';

/** What is known of the whole body. `parses` is null where nobody tried. */
export interface Whole { readonly text: string; readonly contentType: string; readonly parses: boolean | null; readonly complete: boolean }

/** At most `bytes` of UTF-8; the text itself where it fits and still means the same. */
export function excerpt({ text, contentType, parses, complete }: Whole, bytes: number, change: (text: string) => string = (same) => same): string {
  const kind = KINDS.find(([, pattern]) => pattern.test(contentType))?.[0];
  const whole = change(text);
  const start = beginning(whole, bytes);
  if (kind === 'json') return asJson(start, parses ?? (complete && jsonParses(text)), bytes);
  if (kind === 'xml' && text !== '') return asXml(start, parses ?? (complete && parsesAsXml(text)), bytes);
  // A blank script is none.
  return kind === 'script' && start.trim() === '' && text.trim() !== '' ? ';' : start;
}

function asJson(start: string, parses: boolean, bytes: number): string {
  if (jsonParses(start) === parses) return start;
  if (!parses) return beginning(start, bytes - 3) + JSON_CUT;
  for (let length = bytes; length > 0; length -= 8) {
    const quoted = JSON.stringify(beginning(start, length) + JSON_CUT);
    if (Buffer.byteLength(quoted) <= bytes) return quoted;
  }
  return '0';
}

function asXml(start: string, parses: boolean, bytes: number): string {
  if (start !== '' && parsesAsXml(start) === parses) return start;
  if (!parses) return '<';
  const text = start.replace(/[<>&]/g, ' ');
  const wrapped = `<cut>${beginning(text, bytes - '<cut></cut>'.length)}</cut>`;
  return Buffer.byteLength(wrapped) <= bytes && parsesAsXml(wrapped) ? wrapped : '<a/>';
}

/** At most so many bytes; no character is cut in two. */
export function beginning(text: string, bytes: number): string {
  if (bytes <= 0) return '';
  const buffer = Buffer.from(text);
  let end = Math.min(bytes, buffer.length);
  while (end > 0 && ((buffer[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return buffer.subarray(0, end).toString('utf8');
}

/** Well-formed, by a strict parser. */
export function parsesAsXml(text: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  const found = { errors: 0 };
  parser.on('error', () => { found.errors += 1; });
  parser.write(text).close();
  return found.errors === 0;
}
