/** Patterns of a text in base64, in hex and in URLs, wherever in the coded text it begins. */

const WORTH_DECODING = 5;

/** In base64, plain or URL-safe, at any of the three places in a group of bytes. To be matched with regard to case. */
export function base64Forms(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length < WORTH_DECODING) return [];
  return [0, 1, 2].map((before) => {
    const code = btoa('\0'.repeat(before) + String.fromCharCode(...bytes)).replace(/=+$/, '');
    // Characters that hold bits of a neighbour too may be anything.
    const [first, last] = [Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)];
    const mixed = code.length > last ? '[A-Za-z0-9+/_-]?' : '';
    return `${before === 0 ? '' : '[A-Za-z0-9+/_-]'}${code.slice(first, last).replaceAll('+', '[+-]').replaceAll('/', '[/_]')}${mixed}`;
  });
}

/** In hex. To be matched without regard to case. */
export const hexForm = (text: string): string => [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** As it stands, and as it stands in a URL, in a URL that is a value of another, and so on. To be matched without regard to case. */
export const urlForm = (text: string): string => Array.from(text, (char) => (/^[A-Za-z0-9]$/.test(char) ? char : `(?:${char.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&')}|${percents(char)})`)).join('');

const percents = (char: string): string => [...new TextEncoder().encode(char)].map((byte) => `%(?:25)*${byte.toString(16).padStart(2, '0')}`).join('');

/** Where base64 may stand, without the words of which there is no need to look at. */
export const inCodes = (text: string, change: (code: string) => string): string => text.replace(CODED, (run) => (WORDS.test(run) ? run : change(run)));

const CODED = /[A-Za-z0-9+/_-]{6,}/g;
const WORDS = /^[A-Z]?[a-z/_-]*$/;
