/* Written by schema/generate.ts (npm run generate). Never edit it: edit schema/. */

/**
 * Where the sending page stands, or what becomes of it, where it is not simply open: a sandboxed frame (Origin: null); a host page whose Content-Security-Policy names the endpoint, or does not; its tab closed while the preflight, or the POST, has no answer yet.
 */
export type Circumstance =
  | 'sandboxed-frame'
  | 'policy-with-endpoint'
  | 'policy-without-endpoint'
  | 'closed-during-preflight'
  | 'closed-during-post';
export type RoadFaultKind =
  | 'reset-at-connect'
  | 'silent-at-connect'
  | 'preflight-swallowed'
  | 'preflight-answer-reset'
  | 'preflight-answer-closed'
  | 'preflight-answer-late'
  | 'post-swallowed'
  | 'post-reset-going-up'
  | 'post-cut-going-up'
  | 'answer-lost-reset'
  | 'answer-lost-closed'
  | 'answer-lost-once'
  | 'answer-swallowed'
  | 'answer-late'
  | 'answer-cut-in-head-reset'
  | 'answer-cut-in-head-closed'
  | 'answer-cut-in-body-reset'
  | 'answer-cut-in-body-closed';
/**
 * Name and value as on the wire; a name may stand more than once.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Header = [string, string];
/**
 * The first 64 kB of an answer's body, or why it could not be seen without changing the wire.
 */
export type Body = BodyRead | BodyUnobserved;
export type LearnerSees = 'nothing-more' | 'dialog' | 'way-out' | 'standstill' | 'waiting';
/**
 * delivered: accepted, body kept. reported-ok-but-lost: accepted, body lost on the way. delivered-but-reported-failed: not accepted, and it shows that the result arrived. not-delivered: refused, with no proof of storage. blocked-before-wire: no byte of HTTP left the browser. unknown: the POST left and nothing shows whether it arrived.
 */
export type Outcome =
  | 'delivered'
  | 'reported-ok-but-lost'
  | 'delivered-but-reported-failed'
  | 'not-delivered'
  | 'blocked-before-wire'
  | 'unknown';
export type FactStatus = 'stated' | 'observed' | 'derived' | 'assumed';
/**
 * @minItems 1
 * @maxItems 21
 */
export type Hops = [RecordedHop, ...RecordedHop[]];
/**
 * How the body ends, where it does not end well. never: it stays open; flood: it goes on for ever; short: Content-Length promised more; the others as they say.
 */
export type Ends = 'never' | 'flood' | 'short' | 'short-chunks' | 'bad-chunks' | 'bad-encoding' | 'reset';
/**
 * silent: no answer ever; closed, reset: the connection, without a word; no-http: bytes that are none; the others: a head that no browser takes.
 */
export type Breaks = 'silent' | 'closed' | 'reset' | 'no-http' | 'head-too-big' | 'two-lengths' | 'two-locations';
export type Failure =
  | 'name-not-resolved'
  | 'connection-refused'
  | 'connection-unanswered'
  | 'connection-reset'
  | 'connection-closed'
  | 'unsafe-port'
  | 'tls-protocol'
  | 'tls-version-or-cipher'
  | 'tls-client-certificate'
  | 'certificate'
  | 'mixed-content'
  | 'local-network';
/**
 * What hookproof verify --known-failures reads, as YAML or JSON: failures that somebody knows of, and until when they are put up with.
 */
export type KnownFailures = KnownFailure[];

export interface Documents {
  result: CourseResult;
  delivery: Delivery;
  probe: Probe;
  report: Report;
  repro: Repro;
  'known-failures': KnownFailures;
  comparison: Comparison;
}
/**
 * The JSON body that an Easygenerator course player or its Check URL button POSTs to a results webhook. It accepts everything that either sender was seen to send; what is usual but not certain is described, not demanded.
 */
export interface CourseResult {
  /**
   * Which course was finished. A published course sends 32 lower-case hex digits; Check URL sends the literal word courseId. So hex digits are usual, not certain, and are no constraint here.
   */
  courseId: string;
  /**
   * Who finished it: the e-mail address that the learner typed, or that the course's link carried, so anyone can claim any. With a company account it may be an account id, so an e-mail address is usual, not certain, and is no constraint here.
   */
  learnerId: string;
  /**
   * Percentage, 0 to 100. Eight of the 101 whole percentages arrive with a binary tail, such as 56.99999999999999 for 57. null comes from a personalized course without sections.
   */
  score: number | null;
  /**
   * When this attempt to report was made: UTC, ISO 8601 with milliseconds. Taken anew at each attempt, so a re-submitted result carries a later time.
   */
  finishedOn: string;
  /**
   * passed when the course was finished and its mastery score reached, else failed. No other value was ever seen.
   */
  status: 'passed' | 'failed';
  [k: string]: unknown;
}
/**
 * One stimulus, every attempt to deliver it as an engine saw it, and the outcome. A plain JSON value: it can be saved and judged again without a network. All times in milliseconds.
 */
export interface Delivery {
  /**
   * The stimulus's name and origin, unique in a run: plain@published.
   */
  id: string;
  /**
   * Who played it. wire is the raw HTTP client; har is a browser of somebody else, whose record was read.
   */
  engine: 'chromium' | 'model' | 'wire' | 'har';
  /**
   * true where no browser was asked: what one would do, by the Fetch standard.
   */
  predicted: boolean;
  stimulus: Stimulus;
  attempts: Attempt[];
  /**
   * What the receiver's own side shows to have arrived; null is unobserved.
   */
  receipts: null | Receipt[];
  outcome: Outcome;
  /**
   * What the person in front of the sender meets after the last attempt, for both documented behaviours; null for the wire sender, and where the tab was closed.
   */
  learnerSees: null | LearnerView;
  stored?: Stored;
}
/**
 * What is sent, as data.
 */
export interface Stimulus {
  id: string;
  /**
   * Which stimulus of the catalogue: plain, failed, binary-fraction.
   */
  name: string;
  sender: 'course' | 'check-url' | 'wire';
  origin: Origin;
  /**
   * The endpoint's URL.
   */
  target: string;
  contentType: string;
  /**
   * The body as an object, its keys in the order in which they are sent.
   */
  body: {
    [k: string]: unknown;
  };
  /**
   * each-attempt: body.finishedOn is set to the time of each attempt; page-opened: to the time the sender's page was opened; as-given: left alone.
   */
  finishedOn: 'each-attempt' | 'page-opened' | 'as-given';
  /**
   * White space of the JSON text, as JSON.stringify takes it.
   */
  indent: number;
  /**
   * How many attempts at most; the sender stops at the first accepted or unanswered one.
   */
  attempts: number;
  /**
   * Per attempt: for a course to the answer's headers, for Check URL to the body's end.
   */
  timeoutMs: number;
  /**
   * What a course counts as success.
   */
  successStatus: number[];
  /**
   * The wire sender's method where it is not POST; OPTIONS is asked as a preflight is.
   */
  method?: string;
  raw?: RawBody;
  /**
   * true: all attempts are sent, also after an accepted one.
   */
  goesOn?: boolean;
  /**
   * true: the wire sender sends all attempts at once, each on a connection of its own.
   */
  together?: boolean;
  /**
   * A text that is looked for in the answer's body, of which nothing is kept.
   */
  seeks?: string;
  /**
   * After how many attempts the learner gets the way out, for both documented behaviours; where absent, 11 and 12.
   */
  wayOutAfter?: {
    article: number;
    'templates-2020': number;
  };
  circumstance?: Circumstance;
  /**
   * Faults of the way between browser and endpoint, made by a relay on this machine; the endpoint's own bytes pass unread.
   */
  road?: RoadFault[];
}
export interface Origin {
  /**
   * published, authoring, or the origin itself where the user named it with --origin.
   */
  name: string;
  /**
   * Scheme, host and port: https://elearning.easygenerator.com
   */
  url: string;
}
/**
 * The wire sender's body where it is not the JSON of body: head, unit so many times, tail.
 */
export interface RawBody {
  head: string;
  unit: string;
  times: number;
  tail: string;
}
/**
 * What happens on the way to the attempts from..to. Sticky for the attempt: what the browser sends again by itself meets it too; but answer-lost-once strikes one connection.
 */
export interface RoadFault {
  fault: RoadFaultKind;
  /**
   * The first attempt that it strikes.
   */
  from: number;
  /**
   * The last one.
   */
  to: number;
}
export interface Attempt {
  number: number;
  /**
   * ISO 8601, UTC.
   */
  sentAt: string;
  /**
   * The request body as sent.
   */
  body: string;
  /**
   * Preflights and requests, hop by hop, a hop's preflight before its request.
   */
  exchanges: Exchange[];
  page: null | PageView;
  /**
   * Why the page could not read an answer: one code, picked from everything that the engine said; null where it could.
   */
  reason: null | Reason;
  road?: RoadTaken;
  /**
   * Whether the stimulus's seeks stood in the answer's body; absent where nothing was sought, and where it was not found in an answer of which only a part was read.
   */
  found?: boolean;
  /**
   * What the person in front of the sender meets after this attempt; absent in older records, null for the wire sender, and where the tab was closed.
   */
  learnerSees?: null | LearnerView;
  /**
   * The browser let the page read a 2xx and the POST kept its body; null where nothing answered or nobody can know.
   */
  delivered: boolean | null;
  /**
   * The sender's own rule, and nothing else; null where nothing answered or nobody can know.
   */
  accepted: boolean | null;
  outcome: Outcome;
}
/**
 * One HTTP request and its answer. A delivery without redirects has two: the preflight and the POST.
 */
export interface Exchange {
  /**
   * The engine's id of the request; hops of one request share it.
   */
  requestId: string;
  role: 'preflight' | 'request';
  /**
   * 0 for the configured URL, one more for each redirect.
   */
  hop: number;
  request: {
    method: string;
    url: string;
    headers: Header[];
  };
  /**
   * Whether the engine wrote the request's headers to a connection.
   */
  onWire: boolean;
  response: null | Response;
  /**
   * The engine's network error, such as net::ERR_CONNECTION_RESET.
   */
  error: string | null;
  /**
   * The engine's reason for not sending at all, such as mixed-content.
   */
  blocked: string | null;
  cors: null | Cors;
  tls: null | Tls;
  /**
   * Milliseconds since the attempt began; null where it did not come to that.
   */
  timing: {
    start: number;
    headers: number | null;
    end: number | null;
  };
}
export interface Response {
  status: number;
  statusText: string;
  headers: Header[];
  /**
   * http/1.1, h2 ..., null where unseen.
   */
  protocol: string | null;
  /**
   * Address and port that answered, null where unseen.
   */
  remoteAddress: string | null;
  body: Body;
}
export interface BodyRead {
  state: 'read';
  /**
   * Decoded text, 64 kB at most.
   */
  text: string;
  /**
   * Decoded bytes read, the part beyond 64 kB included.
   */
  bytes: number;
  /**
   * false where reading stopped before the body's end.
   */
  complete: boolean;
}
export interface BodyUnobserved {
  state: 'unobserved';
  why: 'hidden-by-cors' | 'preflight' | 'no-answer' | 'not-read' | 'redirect' | 'not-kept';
}
/**
 * The engine's own CORS reason code and its parameter.
 */
export interface Cors {
  code: string;
  parameter: string | null;
}
export interface Tls {
  protocol: string;
  cipher: string;
  subject: string;
  issuer: string;
  /**
   * ISO 8601.
   */
  validFrom: string;
  /**
   * ISO 8601.
   */
  validTo: string;
}
/**
 * What the sender's own JavaScript learned, and nothing more.
 */
export interface PageView {
  /**
   * response: a readable answer; error: the request was refused or broke; timeout: neither within the stimulus's timeout.
   */
  settled: 'response' | 'error' | 'timeout';
  status: number | null;
  url: string | null;
  redirected: boolean;
  /**
   * TypeError: Failed to fetch.
   */
  error: string | null;
  contentType: string | null;
  body: Body;
  /**
   * The sender's own rule; null where it would wait for ever or where hookproof does not run what the sender would run.
   */
  accepted: boolean | null;
  /**
   * Which part of the rule decided.
   */
  because:
    | 'status-counts'
    | 'status-does-not-count'
    | 'no-readable-answer'
    | 'never-answered'
    | 'body-never-ended'
    | 'body-broke'
    | 'json-parses'
    | 'json-does-not-parse'
    | 'xml-parses'
    | 'xml-does-not-parse'
    | 'xml-unjudged'
    | 'script-not-run'
    | 'body-too-large'
    | 'body-not-recorded'
    | 'nothing-to-parse';
  /**
   * Milliseconds from sending to a readable answer.
   */
  headersMs: number | null;
  /**
   * Milliseconds from sending to the sender's verdict.
   */
  endMs: number;
}
export interface Reason {
  /**
   * A CORS code, net::ERR_*, mixed-content, LocalNetworkAccessPermissionDenied, timeout, or unpredictable (model only).
   */
  code: string;
  parameter: string | null;
  leg: 'preflight' | 'request';
}
/**
 * What the relay did on an attempt's way.
 */
export interface RoadTaken {
  /**
   * null where the relay only passed on what came.
   */
  fault: null | RoadFaultKind;
  /**
   * Whether the fault met its leg; false too where there was none. An answer of one TLS record cannot be cut inside its body.
   */
  struck: boolean;
  /**
   * Why the relay itself could not reach the endpoint, such as ECONNREFUSED; the browser saw a reset then. null where it could, or did not try.
   */
  unreached: string | null;
}
export interface LearnerView {
  article: LearnerSees;
  'templates-2020': LearnerSees;
}
export interface Receipt {
  at: string;
  method: string;
  body: string | null;
}
/**
 * What the receiver's own read side shows for this delivery's learner and course. Nothing else of its answers is kept.
 */
export interface Stored {
  /**
   * How many results it showed before the delivery; null where it could not be read.
   */
  before: number | null;
  /**
   * How many after it.
   */
  after: number | null;
  /**
   * Of the element that is new, else of the last one, those fields that bear our names; null where there is none.
   */
  latest: {
    [k: string]: unknown;
  } | null;
  /**
   * Milliseconds that the read side was asked again for, until it showed a change.
   */
  waitedMs: number;
  /**
   * Why it could not be read.
   */
  problem: string | null;
  /**
   * Present where it is the store of a receiver in this process: what it does not show is not there. Anybody else's may be asked in the wrong place.
   */
  own?: true;
  /**
   * Present where nothing showed for as long as it was waited for, and something did later in the run: that is what `after` and `latest` say then.
   */
  late?: true;
}
/**
 * What DNS, TCP and TLS say of the target, without one byte of HTTP. It names causes; the verdict is the browser's.
 */
export interface Probe {
  url: string;
  scheme: 'http' | 'https';
  /**
   * Name or address, without brackets.
   */
  host: string;
  port: number;
  dns: {
    addresses: Address[];
    /**
     * ENOTFOUND, EAI_AGAIN, ETIMEOUT ..., null where the name resolves or is an address.
     */
    error: string | null;
    ms: number;
  };
  /**
   * null where there was no address to try.
   */
  tcp: null | TcpProbe;
  /**
   * null for http, and where TCP did not answer.
   */
  tls: null | TlsProbe;
}
export interface Address {
  address: string;
  family: 4 | 6;
  /**
   * The address space of the Local Network Access specification.
   */
  space: 'public' | 'local' | 'loopback';
}
export interface TcpProbe {
  state: 'open' | 'refused' | 'timeout' | 'failed';
  address: string;
  error: string | null;
  ms: number;
}
export interface TlsProbe {
  state: 'open' | 'failed' | 'timeout';
  /**
   * The handshake's error code, null where it completed.
   */
  error: string | null;
  /**
   * TLSv1.3, TLSv1.2 ..., null where the handshake failed.
   */
  protocol: string | null;
  /**
   * Whether Node's own roots trust the chain as sent.
   */
  authorized: boolean;
  /**
   * CERT_HAS_EXPIRED, UNABLE_TO_VERIFY_LEAF_SIGNATURE ...
   */
  authorizationError: string | null;
  /**
   * The certificates that the server sent, leaf first.
   */
  chain: Certificate[];
  /**
   * The leaf's subject alternative names.
   */
  names: string[];
  /**
   * null where it cannot be told.
   */
  clientCertificateRequested: boolean | null;
  /**
   * The port answered the handshake with plain HTTP.
   */
  speaksHttp: boolean;
  /**
   * Versions older than TLS 1.2 that it also takes; null where that could not be tried.
   */
  legacyProtocols: null | string[];
}
export interface Certificate {
  subject: string;
  issuer: string;
  /**
   * ISO 8601.
   */
  validFrom: string;
  /**
   * ISO 8601.
   */
  validTo: string;
}
/**
 * What hookproof verify, diagnose and judge print with --reporter json. Secrets in URLs and headers are redacted.
 */
export interface Report {
  schemaVersion: 1;
  /**
   * hookproof's version.
   */
  hookproof: string;
  /**
   * ISO 8601, UTC.
   */
  startedAt: string;
  durationMs: number;
  /**
   * The endpoint's URL, secrets redacted.
   */
  target: string;
  engine: EngineInfo;
  profile: 'go-live' | 'standard' | 'full';
  /**
   * The id prefixes that were asked for; empty where the whole profile was. What the plain cases violate is told all the same.
   */
  only: string[];
  strict: boolean;
  /**
   * known-failures-stale: the rows would not fail the run, and the list of known failures must be changed.
   */
  verdict: 'conforms' | 'violates' | 'known-failures-stale' | 'could-not-judge';
  exitCode: 0 | 1 | 2;
  counts: Counts;
  /**
   * Keys: published, authoring, and each --origin by its own name. Judged by the plain case alone.
   */
  origins: {
    [k: string]: OriginRow;
  };
  scenarios: ScenarioRow[];
  deliveries: Delivery[];
  settings: Setting[];
  probe: null | Probe;
  log?: LogHint;
  requests?: Requests;
  /**
   * With --known-failures: each entry of the list, and what this run makes of it.
   */
  knownFailures?: KnownFailureState[];
  rerun?: Rerun;
  judged?: JudgedRecord;
  har?: HarInfo;
}
export interface EngineInfo {
  name: 'chromium' | 'model' | 'har';
  /**
   * Chromium headless shell, Chromium, the Fetch standard's CORS protocol, or what wrote a HAR.
   */
  product: string;
  version: string;
  predicted: boolean;
}
export interface Counts {
  conforms: number;
  violates: number;
  unknown: number;
  'not-applicable': number;
  unobserved: number;
  told: number;
}
export interface OriginRow {
  origin: string;
  sender: 'course' | 'check-url';
  delivered: boolean | null;
  accepted: boolean | null;
  outcome: Outcome;
}
export interface ScenarioRow {
  id: string;
  /**
   * Reads on from: The endpoint ...
   */
  title: string;
  level: 'must' | 'should' | 'advice';
  verdict: 'conforms' | 'violates' | 'unknown' | 'not-applicable' | 'unobserved' | 'told';
  predicted: boolean;
  finding: null | ReportedFinding;
  /**
   * Another row's id: this row could not be looked at because of that one.
   */
  causedBy: string | null;
  source: string;
  status: FactStatus;
  known?: Known;
}
/**
 * The facts, and the words for them.
 */
export interface ReportedFinding {
  kind: string;
  facts: {
    [k: string]: unknown;
  };
  summary: string;
  expected: string;
  seen: string[];
  /**
   * The engine's own reason code, with its parameter.
   */
  reason: string | null;
  fix: string[];
  /**
   * Header lines to paste.
   */
  paste: string[];
  /**
   * One line that repeats the step.
   */
  curl: string | null;
  /**
   * The deliveries that show it: when and with which ids they were sent, so that they can be found in the endpoint's own log.
   */
  where: Where[];
}
export interface Where {
  delivery: string;
  attempt: number;
  origin: string;
  sentAt: string;
  learnerId: string | null;
}
/**
 * It violates, and somebody knows: it does not fail the run.
 */
export interface Known {
  reason: string;
  until: string;
}
export interface Setting {
  name: string;
  value: unknown;
  source: string;
  status: FactStatus;
}
/**
 * How this run is recognised in the endpoint's own log.
 */
export interface LogHint {
  /**
   * How the learnerId of its results begins; the whole learnerId where --learner-id names one. Check URL's is always example@example.com.
   */
  learnerIdPrefix: string;
  /**
   * ISO 8601, UTC.
   */
  from: string;
  /**
   * ISO 8601, UTC.
   */
  to: string;
}
/**
 * With --max-requests. Counted is what hookproof starts: two requests for each attempt of a course or of Check URL, the preflight and the POST; one for each of the raw client. What a browser sends again by itself, and redirect hops, are not.
 */
export interface Requests {
  max: number;
  started: number;
  /**
   * As many as are enough for the whole plan.
   */
  needed?: number;
  /**
   * The stimuli that were left out, by name.
   */
  notSent: string[];
}
/**
 * still-fails: as known. elsewhere: it fails from an origin too that the entry does not name, so it is not put up with. passes: an unexpected pass. outdated: its day is past. Both fail the run. unseen: its row could not be judged this time. not-run: its row is not part of this run.
 */
export interface KnownFailureState {
  id: string;
  reason: string;
  until: string;
  origins?: string[];
  state: 'still-fails' | 'elsewhere' | 'passes' | 'outdated' | 'unseen' | 'not-run';
}
/**
 * With --rerun: the report whose failures were tried again, and its endpoint.
 */
export interface Rerun {
  file: string;
  startedAt: string;
  target?: string;
  rows: Change[];
  /**
   * Ids that this version does not know any more.
   */
  gone: string[];
}
/**
 * fixed: it conforms now. still-failing: neither run could say that it is fine. new: it does not conform now, and was fine, hidden or absent. gone: the later run did not look at it. added: the earlier one did not.
 */
export interface Change {
  id: string;
  level: 'must' | 'should' | 'advice';
  change: 'fixed' | 'still-failing' | 'new' | 'gone' | 'added';
  /**
   * Its verdict in the earlier report; null where it has no row there.
   */
  was: string | null;
  /**
   * Its verdict in the later one.
   */
  is: string | null;
  /**
   * Whether it got worse. What was hidden by a row that is fixed now did not.
   */
  worse: boolean;
}
/**
 * With hookproof judge: the record that was read. Nothing was sent.
 */
export interface JudgedRecord {
  /**
   * Its name, without folders.
   */
  file: string;
  /**
   * The version that recorded it; null where the record does not say.
   */
  hookproof: string | null;
}
/**
 * With hookproof diagnose: the file that was read. startedAt and durationMs are those of the record.
 */
export interface HarInfo {
  /**
   * Its name, without folders.
   */
  file: string;
  /**
   * How many it holds.
   */
  entries: number;
  /**
   * How many the verdict rests on.
   */
  used: number;
  /**
   * How many were no entries and were left out.
   */
  malformed: number;
}
/**
 * A failure that can be sent: what hookproof simulate --repro needs to show it again elsewhere, without the receiver's network. Under 2048 bytes as written.
 */
export interface Repro {
  schemaVersion: 1;
  template: 'simple' | 'assessment' | 'personalized';
  /**
   * Which of the two documented behaviours the learner meets where the browser refuses the answer.
   */
  behaviour: 'article' | 'templates-2020';
  /**
   * How often the learner may try.
   */
  attempts: number;
  /**
   * Percentage at which the course is passed.
   */
  mastery?: number;
  /**
   * Personalized learning with sections, or without: its score is null then.
   */
  sections?: boolean;
  /**
   * Which result is sent; played: what the course's own score gives.
   */
  preset: string;
  overrides: Overrides;
  /**
   * Which sender shows the failure.
   */
  sender: 'course' | 'check-url';
  receiver: EmbeddedReceiver | RecordedReceiver | UnreachedReceiver;
  /**
   * Sentences: what of the original is not in here, or comes out otherwise.
   *
   * @maxItems 30
   */
  leftOut: string[];
}
/**
 * Fields of the result that are set to a value, and fields that are taken out.
 */
export interface Overrides {
  set: {
    [k: string]: unknown;
  };
  /**
   * @maxItems 50
   */
  unset: string[];
}
/**
 * hookproof's own receiver, with one of its faults or none.
 */
export interface EmbeddedReceiver {
  kind: 'embedded';
  fault: string | null;
  /**
   * A fault of the way there, in place of one of the receiver's; absent: none.
   */
  road?: string;
  /**
   * It recovers after so many failed attempts; null: never.
   */
  failFirst: number | null;
}
/**
 * What a foreign receiver answered, hop by hop; a stand-in on loopback answers the same. A sender that is not here is answered as the other one was.
 */
export interface RecordedReceiver {
  kind: 'recorded';
  /**
   * Of the original; the stand-in speaks http.
   */
  scheme: 'https' | 'http';
  course?: Hops;
  checkUrl?: Hops;
}
/**
 * The configured URL, or where a redirect led. A preflight that is not here was not seen, and is allowed; a request that is not here was never sent.
 */
export interface RecordedHop {
  /**
   * On another origin than the configured URL.
   */
  elsewhere?: true;
  preflight?: Answered | Unanswered;
  request?: Answered | Unanswered;
  /**
   * Where the request's Location leads: to that hop of this list, to a closed port, or to a name that does not resolve. Without it nobody got there.
   */
  to?: number | ('connection-refused' | 'name-not-resolved');
}
export interface Answered {
  status: number;
  /**
   * Lines, in their order; a name may stand more than once.
   *
   * @maxItems 40
   */
  headers: string[];
  body?: string;
  ends?: Ends;
}
export interface Unanswered {
  breaks: Breaks;
}
/**
 * No byte of HTTP reached the receiver.
 */
export interface UnreachedReceiver {
  kind: 'unreached';
  failure: Failure;
  /**
   * The browser's own code, as it was seen.
   */
  code: string;
}
export interface KnownFailure {
  /**
   * A scenario's id, such as delivery/status-is-200. Each id once.
   */
  id: string;
  /**
   * Why it is put up with, for whoever reads the report.
   */
  reason: string;
  /**
   * ISO date, the last day on which the entry counts, in UTC: 2027-02-28.
   */
  until: string;
  /**
   * Where it fails: the origins of the pages that send, such as https://live.easygenerator.com. Failing from another one it is no known failure. Without it the entry counts for all.
   */
  origins?: string[];
}
/**
 * What hookproof compare prints with --reporter json: an earlier report and a later one.
 */
export interface Comparison {
  schemaVersion: 1;
  before: Compared;
  after: Compared;
  strict: boolean;
  /**
   * Why the two say nothing about each other; null where they do.
   */
  incomparable: string | null;
  /**
   * What is not fine in both alike; in the later report's order.
   */
  rows: Change[];
  /**
   * What was different between the two runs, and not the endpoint's doing; null where there was none, or is none.
   */
  settings: ChangedSetting[];
  verdict: 'no-worse' | 'worse' | 'not-comparable';
  exitCode: 0 | 1 | 2;
}
export interface Compared {
  file: string;
  /**
   * The version that wrote it.
   */
  hookproof: string;
  startedAt: string;
  target: string;
  profile: string;
  /**
   * What made the run look at a part of the catalogue; null where it looked at all of the profile.
   */
  part: '--rerun' | '--only' | null;
  exitCode: number;
}
export interface ChangedSetting {
  name: string;
  before: unknown;
  after: unknown;
}
