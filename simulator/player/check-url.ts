/** Check URL's sender: what jQuery 1.11.1 sends, read to its end, judged by jQuery's rule. */
import { SENDER, READ, type Order, type Sender } from './order.ts';
import { read } from './read.ts';
import { answered, bodyOf, checkUrlJudges, failed } from './view.ts';

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
  const type = response.headers.get('Content-Type');
  return answered(response, checkUrlJudges(response.status, type, reading, xmlParses), bodyOf(reading, type), headersMs, since());
};

/** jQuery's parseXML: no parsererror anywhere. Without a root element Chromium's parser puts one there. */
function xmlParses(text: string): boolean {
  const parsed = new DOMParser().parseFromString(text, 'text/xml');
  return parsed.getElementsByTagName('parsererror').length === 0;
}

Object.assign(globalThis, { [SENDER]: send });
