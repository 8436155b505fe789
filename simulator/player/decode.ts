/** Bytes to text as XMLHttpRequest's responseText does: a byte order mark decides, else the final MIME type's charset, else UTF-8. */
import { charsetOf } from './mime-type.ts';

/** Labels of the Encoding standard's replacement encoding: whatever bytes there are, they read as one U+FFFD. */
const REPLACEMENT = /^(replacement|csiso2022kr|hz-gb-2312|iso-2022-cn|iso-2022-cn-ext|iso-2022-kr)$/i;

export function decode(bytes: Uint8Array, contentType: string | null): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  const label = charsetOf(contentType ?? '') ?? 'utf-8';
  if (REPLACEMENT.test(label.trim())) return bytes.length === 0 ? '' : '\ufffd';
  return decoderFor(label).decode(bytes);
}

/** A label that no browser knows is as none. */
function decoderFor(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('utf-8');
  }
}
