/** What the page's own code would learn, and how its sender would judge it. */
import { SaxesParser } from 'saxes';
import type { PageView, Stimulus } from '../../../generated/types.ts';
import { getHeader } from '../../cors/header-list.ts';
import { courseAccepts } from '../../player/success.ts';
import { bodyOf, checkUrlJudges, failed } from '../../player/view.ts';
import type { Fetched } from './fetch.ts';

export function viewOf({ sender, successStatus }: Stimulus, { answer, endMs }: Pick<Fetched, 'answer' | 'endMs'>): PageView {
  if (answer === null || answer === 'late') return failed('TypeError: Failed to fetch', answer === 'late', endMs);
  const { url, response: { status, headers }, body, redirected, headersMs } = answer;
  const contentType = getHeader(headers, 'content-type');
  const judged = sender === 'course' ? courseAccepts(status, successStatus) : checkUrlJudges(status, contentType, body, xmlParses);
  return { settled: 'response', status, url, redirected, error: null, contentType, body: bodyOf(body, contentType), ...judged, headersMs, endMs: sender === 'course' ? (headersMs ?? endMs) : endMs };
}

/** As deep as Chromium's parser goes. */
const MAX_DEPTH = 5000;
/** An internal subset is read by a browser alone, and an XHTML name brings HTML's entities along. */
const DECLARES = /<!DOCTYPE[^>]*\[/;
/** What Chromium's parser may forgive, and ours does not. */
const FORGIVABLE = /<!DOCTYPE|encoding\s*=\s*(''|"")|http:\/\/www\.w3\.org\/(XML\/1998\/namespace|2000\/xmlns)/;

/**
 * Well-formedness by a strict parser, and no element of the name by which jQuery knows a failure; null where a browser
 * may read the text in another way.
 */
function xmlParses(text: string): boolean | null {
  const parser = new SaxesParser({ xmlns: true });
  const faults: unknown[] = [];
  let depth = 0;
  parser.on('error', (error) => faults.push(error));
  parser.on('opentag', ({ name, prefix }) => {
    depth += 1;
    if (name === 'parsererror' || prefix === 'xml' || depth > MAX_DEPTH) faults.push(name);
  });
  parser.on('closetag', () => { depth -= 1; });
  parser.write(text).close();
  if (faults.length === 0) return DECLARES.test(text) ? null : true;
  return FORGIVABLE.test(text) ? null : false;
}
