/** What the page's own code would learn, and how its sender would judge it. */
import { SaxesParser } from 'saxes';
import type { PageView, Stimulus } from '../../../generated/types.ts';
import { getHeader } from '../../cors/header-list.ts';
import { courseAccepts } from '../../player/success.ts';
import { bodyOf, checkUrlJudges, failed } from '../../player/view.ts';
import type { Fetched } from './fetch.ts';

export function viewOf(stimulus: Stimulus, { exchanges, body, redirected, timedOut, headersMs, endMs }: Fetched): PageView {
  const final = exchanges.at(-1);
  const response = final?.response ?? null;
  if (response === null || body === null) return failed('TypeError: Failed to fetch', timedOut, endMs);
  const contentType = getHeader(response.headers, 'content-type');
  const judged = stimulus.sender === 'course' ? courseAccepts(response.status, stimulus.successStatus) : checkUrlJudges(response.status, contentType, body, xmlParses);
  return { settled: 'response', status: response.status, url: final?.request.url ?? null, redirected, error: null, contentType, body: bodyOf(body, contentType), ...judged, headersMs, endMs: stimulus.sender === 'course' ? (headersMs ?? endMs) : endMs };
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
