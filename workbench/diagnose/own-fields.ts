/** What hookproof's own HAR says besides: workbench/evidence/har-format.ts. Only what has the shape that it gives it is taken: anybody may write such a file. */
import type { Cors, Exchange, PageView } from '../../generated/types.ts';
import type { Page } from './entry.ts';
import { isObject, numberOf, objectOf, textOf, type Json } from './json.ts';

export interface Own {
  /** The page is the attempt. */
  readonly page: Page;
  readonly delivery: string;
  readonly attempt: number;
  readonly requestId: string;
  readonly hop: number;
  readonly onWire: boolean;
  readonly blocked: string | null;
  readonly cors: Cors | null;
  readonly timing: Exchange['timing'] | null;
  readonly seen: Omit<PageView, 'body'> | null;
}

const ID = /^[a-z0-9-]{1,40}@[\w:/.-]{1,120}$/;
const SETTLED = ['response', 'error', 'timeout'] as const satisfies readonly PageView['settled'][];
const BECAUSE = [
  'status-counts', 'status-does-not-count', 'no-readable-answer', 'never-answered', 'body-never-ended', 'body-broke', 'json-parses', 'json-does-not-parse',
  'xml-parses', 'xml-does-not-parse', 'xml-unjudged', 'script-not-run', 'body-too-large', 'body-not-recorded', 'nothing-to-parse',
] as const satisfies readonly PageView['because'][];

/** null where it is no entry of hookproof's. */
export function ownOf(value: Json, page: Page | undefined): Own | null {
  const [delivery, attempt, hop] = [textOf(value['_delivery']), wholeOf(value['_attempt']), wholeOf(value['_hop'])];
  if (page === undefined || !ID.test(delivery) || attempt === null || attempt < 1 || hop === null) return null;
  return {
    page,
    delivery,
    attempt,
    requestId: /^[\w.:-]{1,80}$/.exec(textOf(value['_requestId']))?.[0] ?? '',
    hop,
    onWire: value['_onWire'] === true,
    blocked: codeOf(value['_blockedReason']),
    cors: corsOf(objectOf(value['_corsError'])),
    timing: timingOf(objectOf(value['_timing'])),
    seen: isObject(value['_page']) ? seenOf(value['_page']) : null,
  };
}

const codeOf = (value: unknown): string | null => /^[A-Za-z-]{1,60}$/.exec(textOf(value))?.[0] ?? null;
const wholeOf = (value: unknown): number | null => (Number.isInteger(value) && Number(value) >= 0 ? Number(value) : null);

function corsOf({ code, parameter }: Json): Cors | null {
  const known = codeOf(code);
  return known === null ? null : { code: known, parameter: typeof parameter === 'string' ? parameter.slice(0, 2000) : null };
}

function timingOf({ start, headers, end }: Json): Exchange['timing'] | null {
  const from = numberOf(start);
  return from === null ? null : { start: from, headers: numberOf(headers), end: numberOf(end) };
}

function seenOf({ settled, because, status, url, redirected, error, contentType, accepted, headersMs, endMs }: Json): Own['seen'] {
  const [how, why] = [SETTLED.find((one) => one === settled), BECAUSE.find((one) => one === because)];
  if (how === undefined || why === undefined) return null;
  return {
    settled: how,
    status: wholeOf(status),
    url: URL.canParse(textOf(url)) ? textOf(url) : null,
    redirected: redirected === true,
    error: error === null ? null : 'TypeError: Failed to fetch',
    contentType: typeof contentType === 'string' ? contentType.slice(0, 2000) : null,
    accepted: typeof accepted === 'boolean' ? accepted : null,
    because: why,
    headersMs: numberOf(headersMs),
    endMs: numberOf(endMs) ?? 0,
  };
}
