/** In which forms a value may stand in a text. */
import { domainToASCII } from 'node:url';

/** As written, composed or not, with an ASCII domain; each of them as JSON, a URL, a form or HTML would write it. To be matched without regard to case. */
export function textForms(value: string): string[] {
  // Of a few letters the other case is two: ß is SS.
  const cases = /^[\x20-\x7e]*$/.test(value) ? [] : [value.toUpperCase(), value.toLowerCase()];
  const written = [value, ...cases, value.normalize('NFC'), value.normalize('NFD'), ...(value.includes('@') ? [asciiDomain(value)] : [])];
  // Half a surrogate pair has no other form.
  const forms = [...new Set(written.filter((text) => !/\p{Cs}/u.test(text)))].flatMap((text) => {
    const json = JSON.stringify(text).slice(1, -1);
    const url = encodeURIComponent(text);
    return [text, json, JSON.stringify(json).slice(1, -1), unicode(text), url, encodeURI(text), url.replaceAll('%20', '+'), percent(text), encodeURIComponent(url), entities(text, true), entities(text, false), byNumber(text, 10), byNumber(text, 16)];
  });
  return [...new Set([value, ...forms])];
}

const asciiDomain = (address: string): string => {
  const at = address.lastIndexOf('@');
  const ascii = domainToASCII(address.slice(at + 1));
  return ascii === '' ? address : address.slice(0, at + 1) + ascii;
};

const unicode = (text: string): string => text.replace(/[^\x20-\x7e]|["\\<>&@']/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
/** What encodeURIComponent leaves, some servers encode as well. */
const percent = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
const entities = (text: string, named: boolean): string => text.replace(/[&<>"'@+]/g, (one) => (named ? (NAMED[one] ?? one) : `&#${one.charCodeAt(0)};`));
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const byNumber = (text: string, base: 10 | 16): string => text.replace(/[^a-z0-9. -]/giu, (one) => `&#${base === 16 ? 'x' : ''}${(one.codePointAt(0) ?? 0).toString(base)};`);
