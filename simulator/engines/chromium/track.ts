/** One request as the browser's Network domain tells it, event by event, and the exchanges that it comes to. */
import type { Body, Exchange, Header, Response, Tls } from '../../../generated/types.ts';
import { isPreflightCode } from '../../outcome.ts';
import type { NetworkResponse, RawHeaders, RawResponse } from './cdp.ts';

/** One leg of a redirect chain; a request without redirects has one. */
interface Hop {
  method: string;
  url: string;
  headers: RawHeaders;
  start: number;
  response?: NetworkResponse;
  /** Whether the raw answer is promised in an event of its own. */
  rawPromised: boolean;
  headersAt: number | null;
}

export interface Failure {
  errorText: string;
  canceled: boolean;
  blockedReason: string | null;
  cors: { code: string; parameter: string | null } | null;
}

/** Everything that came in under one request id. Raw headers come in events of their own, in the order of the hops. */
export class Track {
  readonly requestId: string;
  /** The request that this one is the preflight of. */
  readonly preflightOf: string | null;
  readonly hops: Hop[] = [];
  readonly sentRaw: RawHeaders[] = [];
  readonly receivedRaw: RawResponse[] = [];
  failure: Failure | null = null;
  endedAt: number | null = null;

  constructor(requestId: string, preflightOf: string | null) {
    this.requestId = requestId;
    this.preflightOf = preflightOf;
  }

  /** All that the browser promised of this request has come. */
  get isWhole(): boolean {
    if (this.hops.length === 0 || (this.endedAt === null && !(this.preflightOf !== null && this.hops.at(-1)?.response))) return false;
    const promised = this.hops.every((hop, index) => !hop.rawPromised || this.receivedRaw[index] !== undefined);
    // An answer that CORS hides comes in its raw form alone.
    const hidden = this.failure?.cors != null && !isPreflightCode(this.failure.cors.code) && this.sentRaw.length > this.receivedRaw.length;
    return promised && !hidden;
  }

  /** The exchanges of this request; `hop` is where in the redirect chain a preflight belongs. */
  exchanges(zero: number, body: Body, hop = 0): Exchange[] {
    return this.hops.map((one, index) => {
      const last = index === this.hops.length - 1;
      const raw = this.receivedRaw[index];
      const at = (time: number | null) => (time === null ? null : Math.max(0, (time - zero) * 1000));
      const response = responseOf(one.response, raw, this.preflightOf !== null ? PREFLIGHT : last ? body : REDIRECT);
      return {
        requestId: this.requestId,
        role: this.preflightOf === null ? 'request' : 'preflight',
        hop: this.preflightOf === null ? index : hop,
        request: { method: one.method, url: one.url, headers: pairs(this.sentRaw[index] ?? one.headers) },
        onWire: this.sentRaw[index] !== undefined || response !== null,
        response,
        error: last ? this.errorText() : null,
        blocked: last ? (this.failure?.blockedReason ?? null) : null,
        cors: last ? (this.failure?.cors ?? null) : null,
        tls: tlsOf(one.response),
        timing: { start: at(one.start) ?? 0, headers: at(one.headersAt ?? (raw !== undefined && last ? this.endedAt : null)), end: last ? at(this.endedAt) : at(one.headersAt) },
      };
    });
  }

  /** A readable answer that the page stops reading ends as aborted, which is no failure. */
  private errorText(): string | null {
    if (this.failure === null || (this.failure.errorText === 'net::ERR_ABORTED' && this.hops.at(-1)?.response !== undefined)) return null;
    return this.failure.errorText;
  }
}

const PREFLIGHT: Body = { state: 'unobserved', why: 'preflight' };
const REDIRECT: Body = { state: 'unobserved', why: 'redirect' };

/** Repeated headers come joined by line feeds. */
function pairs(headers: RawHeaders): Header[] {
  return Object.entries(headers).flatMap(([name, value]) => value.split('\n').map((one): Header => [name, one]));
}

function responseOf(response: NetworkResponse | undefined, raw: RawResponse | undefined, body: Body): Response | null {
  if (response === undefined && raw === undefined) return null;
  const [statusLine = '', ...lines] = raw?.headersText?.split(/\r?\n/) ?? [];
  const fromText = lines.flatMap((line): Header[] => {
    const colon = line.indexOf(':');
    return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1).trim()]] : [];
  });
  return {
    status: raw?.statusCode ?? response?.status ?? 0,
    // A revalidated answer is 304 on the wire and the stored 200 to the page: the wire's words go with the wire's status.
    statusText: (raw === undefined || raw.statusCode === response?.status ? response?.statusText : '') || (/^HTTP\/\S+ \d+ ?(.*)$/.exec(statusLine)?.[1] ?? ''),
    headers: fromText.length > 0 ? fromText : pairs(raw?.headers ?? response?.headers ?? {}),
    protocol: response?.protocol ?? (/^(HTTP\/\S+)/.exec(statusLine)?.[1]?.toLowerCase() ?? null),
    remoteAddress: response?.remoteIPAddress === undefined ? null : `${response.remoteIPAddress}:${response.remotePort ?? ''}`,
    body,
  };
}

function tlsOf(response: NetworkResponse | undefined): Tls | null {
  const details = response?.securityDetails;
  if (details === undefined) return null;
  const iso = (seconds: number) => new Date(seconds * 1000).toISOString();
  return { protocol: details.protocol, cipher: details.cipher, subject: details.subjectName, issuer: details.issuer, validFrom: iso(details.validFrom), validTo: iso(details.validTo) };
}
