/** What the page's own code learns of an attempt, shared by both senders. */
import type { Body, PageView } from '../../generated/types.ts';
import { decode } from './decode.ts';
import { KEPT } from './order.ts';
import { checkUrlAccepts, type Judged } from './success.ts';

/** What was read of a body, and how reading it ended. */
export interface Read { readonly bytes: Uint8Array; readonly end: string }

/** Check URL waits for the body's end: without it there is no rule to apply. */
export function checkUrlJudges(status: number, contentType: string | null, { bytes, end }: Read, xmlParses: (text: string) => boolean | null): Judged {
  if (end === 'broken') return { accepted: false, because: 'body-broke' };
  if (end === 'silent') return { accepted: null, because: 'body-never-ended' };
  if (end === 'capped') return { accepted: null, because: 'body-too-large' };
  return checkUrlAccepts({ status, contentType, text: decode(bytes, contentType) }, xmlParses);
}

export function bodyOf({ bytes, end }: Read, contentType: string | null): Body {
  return { state: 'read', text: decode(bytes.subarray(0, KEPT), contentType), bytes: bytes.length, complete: end === 'ended' && bytes.length <= KEPT };
}

export function answered(response: Response, judged: Judged, body: Body, headersMs: number, endMs: number): PageView {
  return {
    settled: 'response',
    status: response.status,
    url: response.url,
    redirected: response.redirected,
    error: null,
    contentType: response.headers.get('Content-Type'),
    body,
    accepted: judged.accepted,
    because: judged.because,
    headersMs,
    endMs,
  };
}

/** fetch rejected: refused, broken, or given up by us after the timeout. */
export function failed(error: unknown, timedOut: boolean, endMs: number): PageView {
  return {
    settled: timedOut ? 'timeout' : 'error',
    status: null,
    url: null,
    redirected: false,
    error: timedOut ? null : String(error),
    contentType: null,
    body: { state: 'unobserved', why: 'no-answer' },
    accepted: timedOut ? null : false,
    because: timedOut ? 'never-answered' : 'no-readable-answer',
    headersMs: null,
    endMs,
  };
}
