/** What the page's own code would learn, and how its sender would judge it. */
import { SaxesParser } from 'saxes';
import type { Body, PageView, Stimulus } from '../../../generated/types.ts';
import { getHeader } from '../../cors/header-list.ts';
import { decode } from '../../player/decode.ts';
import { KEPT } from '../../player/order.ts';
import { checkUrlAccepts, courseAccepts, type Judged } from '../../player/success.ts';
import type { Reading } from '../wire/body.ts';
import type { Fetched } from './fetch.ts';

export function viewOf(stimulus: Stimulus, { exchanges, body, redirected, timedOut, headersMs, endMs }: Fetched): PageView {
  const final = exchanges.at(-1);
  const response = final?.response ?? null;
  if (response === null || body === null) {
    return {
      settled: timedOut ? 'timeout' : 'error', status: null, url: null, redirected: false, error: timedOut ? null : 'TypeError: Failed to fetch', contentType: null,
      body: { state: 'unobserved', why: 'no-answer' }, accepted: timedOut ? null : false, because: timedOut ? 'never-answered' : 'no-readable-answer', headersMs: null, endMs,
    };
  }
  const contentType = getHeader(response.headers, 'content-type');
  const kept: Body = { state: 'read', text: decode(body.bytes.subarray(0, KEPT), contentType), bytes: body.bytes.length, complete: body.end === 'ended' && body.bytes.length <= KEPT };
  const judged = stimulus.sender === 'course' ? courseAccepts(response.status, stimulus.successStatus) : checkUrl(response.status, contentType, body);
  return { settled: 'response', status: response.status, url: final?.request.url ?? null, redirected, error: null, contentType, body: kept, ...judged, headersMs, endMs: stimulus.sender === 'course' ? (headersMs ?? endMs) : endMs };
}

function checkUrl(status: number, contentType: string | null, { bytes, end }: Reading): Judged {
  if (end === 'broken') return { accepted: false, because: 'body-broke' };
  if (end === 'silent') return { accepted: null, because: 'body-never-ended' };
  if (end === 'capped') return { accepted: null, because: 'body-too-large' };
  return checkUrlAccepts({ status, contentType, text: decode(bytes, contentType) }, xmlParses);
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
