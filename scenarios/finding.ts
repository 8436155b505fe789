/** Findings are facts. Their words stand in wording/, typed over every kind: a kind without words does not compile. */
import type { PageView, Reason } from '../generated/types.ts';
import type { ErrorSign } from './checks/error-inside.ts';
import type { Differing } from './checks/stored-fields.ts';
import type { ContextFinding } from './context/finding.ts';
import type { ExposureFinding } from './exposure/finding.ts';
import type { RefusalFinding } from './refusal/finding.ts';
import type { RetryFinding } from './retry/finding.ts';

export type Leg = 'preflight' | 'request';
export type Unrecorded = 'preflight' | 'course' | 'check-url' | 'payload' | 'network' | 'cause' | 'body' | 'time';

/** An origin that is refused where another is welcome. */
export interface Unlike { readonly origin: string; readonly welcome: string }

export type Finding =
  // endpoint/
  | { kind: 'insecure-url'; host: string; reached: boolean }
  | { kind: 'nothing-answers'; code: string; host: string; port: number; dnsError: string | null; tcp: string | null }
  | { kind: 'tls-fails'; code: string; speaksHttp: boolean; clientCertificate: boolean; legacyProtocols: readonly string[]; error: string | null }
  | { kind: 'certificate-refused'; code: string; host: string; subject: string | null; issuer: string | null; validFrom: string | null; validTo: string | null; names: readonly string[] }
  | { kind: 'chain-incomplete'; sent: readonly string[]; missing: string; error: string }
  | { kind: 'certificate-expires'; validTo: string; days: number }
  | { kind: 'old-tls'; versions: readonly string[] }
  | { kind: 'local-network-denied'; host: string; addresses: readonly string[] }
  | { kind: 'private-address'; host: string; addresses: readonly string[] }
  | { kind: 'redirected'; status: number; location: string }
  | { kind: 'tunnel-page'; sign: string }
  | { kind: 'blocked-word'; words: readonly string[] }
  | { kind: 'known-bad-receiver'; service: string; because: string; instead: string }
  // preflight/
  | { kind: 'preflight-unanswered'; code: string }
  | { kind: 'preflight-status'; status: number; statusText: string; allowOrigin: string | null; unlike: Unlike | null }
  | { kind: 'preflight-login'; status: number; challenge: string | null; location: string | null }
  | { kind: 'preflight-redirected'; status: number; location: string }
  | { kind: 'allow-origin-repeated'; leg: Leg; values: readonly string[]; origin: string }
  | { kind: 'origin-not-allowed'; leg: Leg; origin: string; value: string | null; status: number; allowHeadersMissing: boolean }
  | { kind: 'allow-list-malformed'; header: string; value: string }
  | { kind: 'content-type-not-allowed'; value: string | null }
  | { kind: 'wildcard-with-credentials' }
  | { kind: 'vary-missing'; leg: Leg; published: string; authoring: string; vary: string | null; cacheControl: string | null }
  | { kind: 'slow'; leg: Leg; ms: number; limitMs: number }
  | { kind: 'max-age'; value: string | null; problem: 'missing' | 'useless' | 'too-long' }
  | { kind: 'methods-header-ignored'; value: string | null }
  | { kind: 'cloudevents-handshake'; value: string }
  // delivery/
  | { kind: 'post-unanswered'; code: string }
  | { kind: 'never-answered'; timeoutMs: number; part: 'headers' | 'body' }
  | { kind: 'csrf-asked'; status: number; sign: string }
  | { kind: 'body-lost'; status: number; location: string; method: string; accepted: boolean | null; login: boolean }
  | { kind: 'sent-across-hosts'; status: number; from: string; to: string }
  | { kind: 'refused'; sender: 'course' | 'check-url' | 'wire'; status: number; statusText: string; body: string | null; unlike: Unlike | null }
  | { kind: 'status-not-200'; counts: readonly number[]; status: number; statusText: string; checkUrl: boolean | null }
  | { kind: 'check-url-refused'; courses: boolean; status: number; because: PageView['because']; contentType: string | null; body: string | null }
  | { kind: 'check-url-unjudged'; because: PageView['because']; contentType: string | null }
  /** `inside`: what an answer of success says of an error. */
  | { kind: 'payload-refused'; what: string; value: string; status: number | null; reason: Reason | null; inside: string | null; body: string | null; plainStatus: number | null }
  /** A redirect turned it into a GET, where the plain case came through. */
  | { kind: 'payload-lost'; what: string; value: string; status: number; location: string; accepted: boolean | null }
  /** The preflight before a payload failed, and the same one before the plain case did not. */
  | { kind: 'preflight-now-and-then'; what: string; reason: Reason; status: number | null }
  | { kind: 'body-mislabelled'; contentType: string; holds: string; body: string }
  /** `from`: who says it, the endpoint itself or what answers in its place. */
  | { kind: 'error-inside-200'; from: ErrorSign['from']; status: number; sign: string; body: string }
  | { kind: 'page-answered'; status: number; title: string | null; body: string }
  | { kind: 'connection-not-kept'; code: string }
  | { kind: 'not-accepted'; reason: Reason | null; status: number | null; delivered: boolean | null }
  /** On the receiver's own read side. */
  | { kind: 'not-stored'; status: number | null; waitedMs: number }
  /** Later in the run than it was waited for. */
  | { kind: 'shown-late'; status: number | null; waitedMs: number }
  | { kind: 'read-side-late'; status: number | null; waitedMs: number }
  | { kind: 'accepted-not-stored'; what: string; value: string; status: number | null; waitedMs: number }
  /** What is shown of its learner bears the time of another result of this run. */
  | { kind: 'earlier-shown'; what: string; status: number | null; sent: Differing['sent']; shown: Differing['stored'] }
  | { kind: 'read-side-empty'; status: number | null }
  | { kind: 'read-side-unread'; status: number | null; problem: string | null }
  /** `shown`: those of our fields that it shows. */
  | { kind: 'score-not-shown'; shown: readonly string[] }
  | { kind: 'stored-otherwise'; what: string | null; fields: readonly Differing[] }
  | { kind: 'stored-twice'; posts: number; more: number }
  /** `asked`: a read side was named; `problem`: why it could not tell. */
  | { kind: 'storage-unobserved'; status: number | null; problem: string | null }
  | RetryFinding
  | RefusalFinding
  | ExposureFinding
  | ContextFinding
  // anywhere
  | { kind: 'beyond-the-model'; what: string; leg: Leg }
  | { kind: 'not-looked-at'; what: string }
  /** `posts` of this run in so many seconds, until it was answered so. */
  | { kind: 'rate-limited'; what: string; leg: Leg; status: number; retryAfter: string | null; posts: number; seconds: number }
  /** A good result of the raw client was answered so, or broke, where a browser's was not. */
  | { kind: 'raw-client-refused'; status: number | null; error: string | null; plainStatus: number }
  | { kind: 'not-sent'; maxRequests: number; started: number; /** Requests that are enough for the whole plan; null where an older report does not say it. */ needed: number | null; ids: readonly string[] }
  /** A record of somebody else's browser, and what it does not hold; `detail` is what little it says. */
  | { kind: 'not-recorded'; what: Unrecorded; detail: string | null };

export type FindingKind = Finding['kind'];
export type FindingOf<K extends FindingKind> = Extract<Finding, { kind: K }>;
