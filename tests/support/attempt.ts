/** Exchanges and page views of an attempt, made by hand: only what a test speaks of. */
import type { Exchange, Header, PageView } from '../../generated/types.ts';

const URL_OF = 'https://receiver.example/results';

interface Brief {
  hop?: number;
  method?: string;
  url?: string;
  status?: number;
  headers?: Header[];
  onWire?: boolean;
  error?: string;
  blocked?: string;
  cors?: string;
  parameter?: string;
  start?: number;
  answeredAt?: number;
}

const exchange = (role: Exchange['role'], usual: string, { hop = 0, method = usual, url = URL_OF, status, headers = [], onWire = true, error, blocked, cors, parameter, start = 0, answeredAt = 5 }: Brief): Exchange => ({
  requestId: `${role}-${hop}`,
  role,
  hop,
  request: { method, url, headers: [] },
  onWire,
  response: status === undefined ? null : { status, statusText: '', headers, protocol: 'http/1.1', remoteAddress: null, body: { state: 'unobserved', why: 'not-read' } },
  error: error ?? null,
  blocked: blocked ?? null,
  cors: cors === undefined ? null : { code: cors, parameter: parameter ?? null },
  tls: null,
  timing: { start, headers: status === undefined ? null : answeredAt, end: answeredAt },
});

export const options = (brief: Brief = {}): Exchange => exchange('preflight', 'OPTIONS', brief);
export const post = (brief: Brief = {}): Exchange => exchange('request', 'POST', brief);

/** What the page saw: a readable answer, a refusal, or nothing within its time. */
export const page = (settled: PageView['settled'], { status = null, accepted = null, because = 'no-readable-answer', text, contentType = null }: { status?: number | null; accepted?: boolean | null; because?: PageView['because']; text?: string; contentType?: string | null } = {}): PageView => ({
  settled,
  status,
  url: null,
  redirected: false,
  error: settled === 'error' ? 'TypeError: Failed to fetch' : null,
  contentType,
  body: text === undefined ? { state: 'unobserved', why: 'not-read' } : { state: 'read', text, bytes: text.length, complete: true },
  accepted,
  because,
  headersMs: settled === 'response' ? 5 : null,
  endMs: 6,
});
