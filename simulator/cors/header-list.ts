import type { Header } from '../../generated/types.ts';

/** A header's values joined as the Fetch standard's "get" does; null where it is not sent. Name in lower case. */
export function getHeader(headers: readonly Header[], name: string): string | null {
  const values = headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);
  return values.length === 0 ? null : values.join(', ');
}

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/**
 * The Fetch standard's "extracting header list values" for Access-Control-Allow-Headers and -Methods, both #token
 * (RFC 9110 5.6.1: empty elements are skipped). null where the header is not sent, 'failure' where it does not parse.
 */
export function extractHeaderListValues(headers: readonly Header[], name: string): string[] | null | 'failure' {
  const value = getHeader(headers, name);
  if (value === null) return null;
  const elements = value.split(',').map((element) => element.replace(/^[ \t]+|[ \t]+$/g, '')).filter((element) => element !== '');
  return elements.every((element) => TOKEN.test(element)) ? elements : 'failure';
}
