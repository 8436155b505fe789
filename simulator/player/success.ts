/** Each sender's own rule of success, without a DOM: the pages and the model share it. */
import type { PageView } from '../../generated/types.ts';

export interface Judged {
  accepted: boolean | null;
  because: PageView['because'];
}

/** A published course: the listed statuses, and nothing else of the answer. Observed: 200 alone. */
export function courseAccepts(status: number, successStatus: readonly number[]): Judged {
  return successStatus.includes(status) ? { accepted: true, because: 'status-counts' } : { accepted: false, because: 'status-does-not-count' };
}

export interface Answer {
  status: number;
  /** As getResponseHeader gives it. */
  contentType: string | null;
  text: string;
}

/** In jQuery's order, and in lower case only, as its patterns are. */
const CONVERTERS = [
  ['xml', /xml/],
  ['html', /html/],
  ['json', /json/],
  ['script', /(?:java|ecma)script/],
] as const;

/**
 * jQuery 1.11.1 without a dataType: 2xx or 304, then what the Content-Type names must convert; a conversion is tried
 * for 204 and 304 too, and its failure does not count there. A script would be run, unless it is blank; we do not run it, so nobody knows.
 */
export function checkUrlAccepts({ status, contentType, text }: Answer, xmlParses: (text: string) => boolean | null): Judged {
  if (!((status >= 200 && status < 300) || status === 304)) return { accepted: false, because: 'status-does-not-count' };
  const kind = CONVERTERS.find(([, pattern]) => pattern.test(contentType ?? ''))?.[0];
  if (kind === 'script' && status !== 204 && status !== 304 && text.trim() !== '') return { accepted: null, because: 'script-not-run' };
  if (status === 204 || status === 304) return { accepted: true, because: 'nothing-to-parse' };
  if (kind === 'json') return jsonParses(text) ? { accepted: true, because: 'json-parses' } : { accepted: false, because: 'json-does-not-parse' };
  if (kind === 'xml' && text !== '') {
    const parses = xmlParses(text);
    if (parses === null) return { accepted: null, because: 'xml-unjudged' };
    return parses ? { accepted: true, because: 'xml-parses' } : { accepted: false, because: 'xml-does-not-parse' };
  }
  return { accepted: true, because: 'nothing-to-parse' };
}

/** Whether JSON.parse takes it: jQuery's rule where a Content-Type says JSON. */
export function jsonParses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
