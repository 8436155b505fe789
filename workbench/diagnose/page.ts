/** What the sender's own code was told, as it follows from a recorded answer. */
import type { Body, Exchange, PageView, Stimulus } from '../../generated/types.ts';
import { getHeader } from '../../simulator/cors/header-list.ts';
import { viewOf } from '../../simulator/engines/model/view.ts';
import { KEPT } from '../../simulator/player/order.ts';
import { decode } from '../../simulator/player/decode.ts';
import type { Content } from './entry.ts';

/** One of each way in which Check URL may read a body: where its rule says the same of all, the body need not be known. */
const ANY_BODY = ['', '{}', '{', '<a/>', 'x'];

/** A HAR writes text as UTF-8: what the page made of these bytes is not to be had from it. */
const FOREIGN = /charset\s*=\s*"?(utf-?16|utf-?7|iso-2022|hz|replacement)/i;

/** `exchanges` end with the answer that the page could read; `broken` where its body broke off. */
export function pageOf(stimulus: Stimulus, exchanges: Exchange[], content: Content, broken: boolean): PageView {
  const final = exchanges.at(-1);
  const headersMs = final?.timing.headers ?? null;
  const endMs = final?.timing.end ?? headersMs ?? 0;
  const read = (bytes: Uint8Array, end: 'ended' | 'broken' = 'ended') =>
    viewOf(stimulus, { answer: final?.response == null ? null : { url: final.request.url, response: final.response, body: { bytes, end }, redirected: final.hop > 0, headersMs }, endMs });
  const contentType = getHeader(final?.response?.headers ?? [], 'content-type');
  const body = bodyOf(content, contentType, final?.response?.status ?? 0);
  if (broken) return { ...read(new Uint8Array(), 'broken'), body };
  if (content.bytes !== null && content.complete && !FOREIGN.test(contentType ?? '')) return { ...read(content.bytes), body };
  const [first, ...rest] = ANY_BODY.map((text) => read(Buffer.from(text)));
  const agreed = first !== undefined && rest.every(({ accepted }) => accepted === first.accepted);
  const known = first ?? read(new Uint8Array());
  return { ...known, body, ...(agreed ? {} : { accepted: null, because: 'body-not-recorded' as const }) };
}

/** What was read of an answer's body. */
export function bodyOf({ bytes, complete }: Content, contentType: string | null, status: number): Body {
  if (bytes === null) return { state: 'unobserved', why: status >= 300 && status <= 399 ? 'redirect' : 'not-read' };
  // What a HAR writes as text it writes in UTF-8, whatever the answer's charset was.
  return { state: 'read', text: decode(bytes.subarray(0, KEPT), contentType?.replace(/;.*$/, '') ?? null), bytes: bytes.length, complete: complete && bytes.length <= KEPT };
}
