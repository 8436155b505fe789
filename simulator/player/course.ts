/** The published course's sender: fetch, one header of its own, status 200 alone is success, the body unread. */
import { SENDER, KEPT, type Order, type Sender } from './order.ts';
import { read } from './read.ts';
import { courseAccepts } from './success.ts';
import { answered, bodyOf, failed } from './view.ts';

/** How long hookproof looks at a body that the player would leave unread. It decides nothing. */
const LOOK_MS = 300;

const send: Sender = async ({ url, body, contentType, timeoutMs, successStatus }: Order) => {
  const start = performance.now();
  const since = () => performance.now() - start;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), timeoutMs);
  const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': contentType }, body, signal: patience.signal })
    .catch((error: unknown) => failed(error, patience.signal.aborted, since()))
    .finally(() => { clearTimeout(timer); });
  if (!(response instanceof Response)) return response;
  const headersMs = since();
  const judged = courseAccepts(response.status, successStatus);
  const reading = await read(response, KEPT, LOOK_MS);
  return answered(response, judged, bodyOf(reading, response.headers.get('Content-Type')), headersMs, headersMs);
};

Object.assign(globalThis, { [SENDER]: send });
