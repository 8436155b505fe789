/** HAR 1.2, and the facts of a delivery that it has no name for: custom fields, each beginning with an underscore, as HAR has it. */
import type { Attempt, BodyUnobserved, Cors, Delivery, Exchange, PageView, Stimulus } from '../../generated/types.ts';

export interface Har { readonly log: HarLog }

export interface HarLog {
  readonly version: '1.2';
  readonly creator: HarCreator;
  readonly browser: HarCreator;
  readonly pages: readonly HarPage[];
  readonly entries: readonly HarEntry[];
}

export interface HarCreator { readonly name: string; readonly version: string }

/** One a delivery's attempt: so that a viewer groups what belongs together. */
export interface HarPage {
  readonly startedDateTime: string;
  readonly id: string;
  readonly title: string;
  readonly pageTimings: { readonly onContentLoad: number; readonly onLoad: number };
  readonly _delivery: string;
  readonly _attempt: number;
  readonly _sender: Stimulus['sender'];
  readonly _origin: string;
  /** What was sent, and by which rules: the stimulus's name, how many attempts at most, for how long each, and what counts as success. */
  readonly _stimulus: Pick<Stimulus, 'name' | 'attempts' | 'timeoutMs' | 'successStatus'>;
  readonly _reason: Attempt['reason'];
  readonly _delivered: boolean | null;
  readonly _accepted: boolean | null;
  readonly _outcome: Delivery['outcome'];
}

export interface HarEntry {
  readonly pageref: string;
  readonly startedDateTime: string;
  /** Milliseconds: the sum of the timings that are known. */
  readonly time: number;
  readonly request: HarRequest;
  readonly response: HarResponse;
  readonly cache: Readonly<Record<string, never>>;
  readonly timings: HarTimings;
  readonly serverIPAddress?: string;
  /** The names that Chrome's own exports use. */
  readonly _resourceType: 'preflight' | 'fetch';
  readonly _requestId: string;
  /** The _requestId of the request that this preflight asked for; null for a request. */
  readonly _preflightOf: string | null;
  readonly _delivery: string;
  readonly _attempt: number;
  readonly _hop: number;
  readonly _onWire: boolean;
  /** net::ERR_..., where no whole answer came. */
  readonly _error: string | null;
  readonly _corsError: Cors | null;
  readonly _blockedReason: string | null;
  readonly _tls: Exchange['tls'];
  /** Address and port. */
  readonly _remoteAddress: string | null;
  /** Milliseconds since the attempt began. */
  readonly _timing: Exchange['timing'];
  /** What the page's own code was told at the end, on the attempt's last request; null on all others. */
  readonly _page: Omit<PageView, 'body'> | null;
}

export interface HarRequest {
  readonly method: string;
  readonly url: string;
  readonly httpVersion: string;
  readonly cookies: readonly never[];
  readonly headers: readonly HarPair[];
  readonly queryString: readonly HarPair[];
  readonly postData?: { readonly mimeType: string; readonly params: readonly never[]; readonly text: string };
  readonly headersSize: number;
  readonly bodySize: number;
}

/** status is 0 where no answer came, as browsers write it. */
export interface HarResponse {
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
  readonly cookies: readonly never[];
  readonly headers: readonly HarPair[];
  readonly content: HarContent;
  readonly redirectURL: string;
  readonly headersSize: number;
  readonly bodySize: number;
  readonly _error?: string;
}

export interface HarContent {
  readonly size: number;
  readonly mimeType: string;
  readonly text?: string;
  /** false where reading stopped before the body's end. */
  readonly _complete?: boolean;
  /** Why there is no text. */
  readonly _unobserved?: BodyUnobserved['why'];
}

export interface HarPair { readonly name: string; readonly value: string }

/** Milliseconds; -1 where it does not apply or is not known. */
export interface HarTimings {
  readonly blocked: number;
  readonly dns: number;
  readonly connect: number;
  readonly send: number;
  readonly wait: number;
  readonly receive: number;
  readonly ssl: number;
}
