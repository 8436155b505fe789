/** The exact bytes of one exchange, and what a browser or a course expects of them. */
import type { Exchange, Header } from '../../generated/types.ts';
import { corsCheck } from '../../simulator/cors/cors-check.ts';
import { extractHeaderListValues, getHeader } from '../../simulator/cors/header-list.ts';
import { allowsContentType } from '../../simulator/cors/preflight-check.ts';
import { isSuccess } from '../../simulator/cors/status.ts';
import type { Detail, Marked } from '../state.ts';

type Expected = Detail['expected'][number];

/** Bodies on the page: enough to know them by. */
const SHOWN = 4096;
const NONE = 'no such header';

const plain = (headers: readonly Header[]): Marked[] => headers.map(([name, value]) => ({ name, value, wrong: false }));
const pathOf = (url: string): string => { const { pathname, search } = new URL(url); return pathname + search; };

export const requestDetail = ({ request, role, onWire }: Exchange, body: string): Detail => ({
  line: `${request.method} ${pathOf(request.url)}`,
  // What was never sent has only what the browser would have made of it; an empty line is nothing.
  headers: plain(request.headers.filter(([, value]) => onWire || value !== '')),
  body: role === 'request' && request.method === 'POST' ? body.slice(0, SHOWN) : null,
  expected: [],
  finding: null,
});

/** An answer, its headers marked where they are at fault. `counts` is what the sender takes for success. */
export function answerDetail(exchange: Exchange, origin: string, counts: { readonly words: string; readonly fine: boolean }): Detail {
  const { response, role } = exchange;
  if (response === null) return { line: null, headers: [], body: null, expected: [], finding: null };
  const expected = role === 'preflight' ? ofPreflight(response.status, response.headers, origin) : ofPost(response.status, response.headers, origin, counts);
  const wrong = new Set(expected.filter(({ fine }) => !fine).map(({ what }) => what.toLowerCase()));
  const read = response.body.state === 'read' ? response.body : null;
  return {
    line: `${response.protocol?.toUpperCase() ?? 'HTTP'} ${response.status} ${response.statusText}`.trim(),
    headers: response.headers.map(([name, value]) => ({ name, value, wrong: wrong.has(name.toLowerCase()) })),
    body: read === null ? null : read.text.slice(0, SHOWN),
    expected,
    finding: null,
  };
}

const header = (headers: readonly Header[], name: string): string => getHeader(headers, name.toLowerCase()) ?? NONE;

function ofPreflight(status: number, headers: readonly Header[], origin: string): Expected[] {
  const methods = extractHeaderListValues(headers, 'access-control-allow-methods');
  return [
    { what: 'status', expected: '200 to 299', received: String(status), fine: isSuccess(status) },
    allowOrigin(headers, origin),
    { what: 'Access-Control-Allow-Headers', expected: 'Content-Type, or *', received: header(headers, 'Access-Control-Allow-Headers'), fine: allowsContentType(headers) },
    ...(methods === 'failure' ? [{ what: 'Access-Control-Allow-Methods', expected: 'a list that parses, or nothing', received: header(headers, 'Access-Control-Allow-Methods'), fine: false }] : []),
  ];
}

const ofPost = (status: number, headers: readonly Header[], origin: string, { words, fine }: { words: string; fine: boolean }): Expected[] =>
  [{ what: 'status', expected: words, received: String(status), fine }, allowOrigin(headers, origin)];

const allowOrigin = (headers: readonly Header[], origin: string): Expected =>
  ({ what: 'Access-Control-Allow-Origin', expected: `${origin}, or *`, received: header(headers, 'Access-Control-Allow-Origin'), fine: corsCheck(origin, headers) === null });
