/** Check URL's sender: what jQuery 1.11.1 sends, read to its end, judged by jQuery's rule. */
import { SENDER, READ, type Order, type Sender } from './order.ts';
import { decode } from './decode.ts';
import { read, type Reading } from './read.ts';
import { checkUrlAccepts, type Judged } from './success.ts';
import { answered, bodyOf, failed } from './view.ts';

const send: Sender = async ({ url, body, contentType, timeoutMs }: Order) => {
  const start = performance.now();
  const since = () => performance.now() - start;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), timeoutMs);
  const response = await fetch(url, { method: 'POST', headers: { Accept: '*/*', 'Content-Type': contentType }, body, signal: patience.signal })
    .catch((error: unknown) => failed(error, patience.signal.aborted, since()))
    .finally(() => { clearTimeout(timer); });
  if (!(response instanceof Response)) return response;
  const headersMs = since();
  const reading = await read(response, READ, Math.max(timeoutMs - headersMs, 0));
  return answered(response, judge(response, reading), bodyOf(reading, response.headers.get('Content-Type')), headersMs, since());
};

function judge(response: Response, { bytes, end }: Reading): Judged {
  if (end === 'broken') return { accepted: false, because: 'body-broke' };
  if (end === 'silent') return { accepted: null, because: 'body-never-ended' };
  if (end === 'capped') return { accepted: null, because: 'body-too-large' };
  const contentType = response.headers.get('Content-Type');
  return checkUrlAccepts({ status: response.status, contentType, text: decode(bytes, contentType) }, xmlParses);
}

/** jQuery's parseXML: no parsererror anywhere. Without a root element Chromium's parser puts one there. */
function xmlParses(text: string): boolean {
  const parsed = new DOMParser().parseFromString(text, 'text/xml');
  return parsed.getElementsByTagName('parsererror').length === 0;
}

Object.assign(globalThis, { [SENDER]: send });
