/* Written by schema/generate.ts (npm run generate). Never edit it: edit schema/. */
export const requirements = {
  "endpoint/url-is-https": {
    "level": "must",
    "sentence": "has an https URL; an https course may not call an http one",
    "source": "help article: implement the endpoint with HTTPS",
    "status": "stated"
  },
  "endpoint/resolves": {
    "level": "must",
    "sentence": "has a name that resolves, and answers TCP",
    "source": "follows from: the request leaves the learner's browser",
    "status": "derived"
  },
  "endpoint/tls-works": {
    "level": "must",
    "sentence": "completes TLS with a browser: 1.2 or newer, no client certificate, TLS at all on that port",
    "source": "help article: HTTPS; measured in Chromium",
    "status": "derived"
  },
  "endpoint/certificate-trusted": {
    "level": "must",
    "sentence": "presents a certificate that a browser trusts, for its own name, in date",
    "source": "help article: HTTPS; measured in Chromium: no click-through for a fetch",
    "status": "derived"
  },
  "endpoint/certificate-chain-complete": {
    "level": "should",
    "sentence": "sends its intermediate certificates; a browser may repair their absence, other clients fail",
    "source": "RFC 8446 4.4.2; measured: Chromium fetches a missing intermediate, others do not",
    "status": "derived"
  },
  "endpoint/certificate-not-expiring": {
    "level": "advice",
    "sentence": "has 14 days or more left on its certificate",
    "source": "our choice of 14 days",
    "status": "assumed"
  },
  "endpoint/tls-modern": {
    "level": "advice",
    "sentence": "offers nothing older than TLS 1.2",
    "source": "RFC 8996",
    "status": "derived"
  },
  "endpoint/address-not-denied": {
    "level": "must",
    "sentence": "is not refused by the browser's local network check",
    "source": "Local Network Access specification; measured in Chromium",
    "status": "derived"
  },
  "endpoint/public-address": {
    "level": "should",
    "sentence": "is reachable on a public address",
    "source": "Local Network Access specification: learners meet a prompt for a private one",
    "status": "derived"
  },
  "endpoint/no-redirect": {
    "level": "should",
    "sentence": "answers at the very URL that was configured",
    "source": "Fetch standard, HTTP-redirect fetch",
    "status": "derived"
  },
  "endpoint/not-a-tunnel-page": {
    "level": "should",
    "sentence": "answers itself, not through a tunnel's interstitial page",
    "source": "public threads on tunnel interstitials",
    "status": "derived"
  },
  "endpoint/url-not-blocked": {
    "level": "advice",
    "sentence": "has no word in its URL that content blockers match",
    "source": "public threads on ERR_BLOCKED_BY_CLIENT",
    "status": "derived"
  },
  "endpoint/known-receiver-works": {
    "level": "advice",
    "sentence": "is not one of the services known to fail from a browser",
    "source": "public threads on those services",
    "status": "derived"
  },
  "preflight/answers-options": {
    "level": "must",
    "sentence": "answers OPTIONS",
    "source": "Fetch standard, CORS-preflight fetch; help article: must support CORS",
    "status": "stated"
  },
  "preflight/does-not-redirect": {
    "level": "must",
    "sentence": "answers the preflight in place",
    "source": "Fetch standard, CORS-preflight fetch: redirect mode error",
    "status": "derived"
  },
  "preflight/asks-no-login": {
    "level": "must",
    "sentence": "answers the preflight without asking who sent it",
    "source": "Fetch standard: a preflight carries no credentials",
    "status": "derived"
  },
  "preflight/status-is-2xx": {
    "level": "must",
    "sentence": "answers the preflight with 200 to 299",
    "source": "Fetch standard, CORS-preflight fetch: ok status",
    "status": "derived"
  },
  "preflight/one-allow-origin": {
    "level": "must",
    "sentence": "sends Access-Control-Allow-Origin once, with one value",
    "source": "Fetch standard, CORS check",
    "status": "derived"
  },
  "preflight/allows-published-origin": {
    "level": "must",
    "sentence": "allows published courses to call it",
    "source": "help article: both of two domains must be allowed",
    "status": "stated"
  },
  "preflight/allows-authoring-origin": {
    "level": "must",
    "sentence": "allows the authoring tool (Check URL) to call it",
    "source": "help article: both of two domains must be allowed",
    "status": "stated"
  },
  "preflight/allow-methods-well-formed": {
    "level": "must",
    "sentence": "sends a well-formed Access-Control-Allow-Methods, if it sends one",
    "source": "Fetch standard, extracting header list values",
    "status": "derived"
  },
  "preflight/allow-headers-well-formed": {
    "level": "must",
    "sentence": "sends a well-formed Access-Control-Allow-Headers, if it sends one",
    "source": "Fetch standard, extracting header list values",
    "status": "derived"
  },
  "preflight/allows-content-type": {
    "level": "must",
    "sentence": "allows the Content-Type header",
    "source": "help article: Access-Control-Allow-Headers: Content-Type may be needed",
    "status": "stated"
  },
  "preflight/allows-json-with-charset": {
    "level": "advice",
    "sentence": "treats application/json; charset=utf-8 like application/json",
    "source": "RFC 8259 11; the senders seen so far send none, later ones may",
    "status": "assumed"
  },
  "preflight/wildcard-without-credentials": {
    "level": "should",
    "sentence": "does not pair Access-Control-Allow-Origin: * with Access-Control-Allow-Credentials",
    "source": "Fetch standard, CORS check",
    "status": "derived"
  },
  "preflight/varies-by-origin": {
    "level": "should",
    "sentence": "sends Vary: Origin when its preflight answer depends on the origin",
    "source": "Fetch standard, CORS protocol and HTTP caches",
    "status": "derived"
  },
  "preflight/fast": {
    "level": "should",
    "sentence": "answers the preflight within 1 s",
    "source": "our choice of 1 s: a learner who closes the tab before it is answered reports nothing",
    "status": "assumed"
  },
  "preflight/caches-wisely": {
    "level": "advice",
    "sentence": "sets an Access-Control-Max-Age that saves round trips and does not outlive a fix",
    "source": "Fetch standard, CORS-preflight cache: 5 s without it; Chromium caps at 2 h",
    "status": "derived"
  },
  "preflight/ignores-methods-header": {
    "level": "advice",
    "sentence": "need not list POST in Access-Control-Allow-Methods",
    "source": "Fetch standard: POST is a CORS-safelisted method",
    "status": "derived"
  },
  "preflight/is-cors-not-cloudevents": {
    "level": "advice",
    "sentence": "answers OPTIONS with CORS headers, not with the CloudEvents handshake",
    "source": "CloudEvents HTTP Webhooks 4; Fetch standard",
    "status": "derived"
  },
  "delivery/answers": {
    "level": "must",
    "sentence": "answers the POST with HTTP",
    "source": "follows from: success is an answer with status 200",
    "status": "derived"
  },
  "delivery/answers-in-time": {
    "level": "must",
    "sentence": "answers within the timeout",
    "source": "our choice of timeout: the player itself would wait for ever",
    "status": "assumed"
  },
  "delivery/one-allow-origin-on-post": {
    "level": "must",
    "sentence": "sends Access-Control-Allow-Origin once on the POST's answer",
    "source": "Fetch standard, CORS check",
    "status": "derived"
  },
  "delivery/allows-origin-on-post": {
    "level": "must",
    "sentence": "repeats Access-Control-Allow-Origin on the POST's answer",
    "source": "Fetch standard, CORS check",
    "status": "derived"
  },
  "delivery/stored": {
    "level": "must",
    "sentence": "stores the result that it answered with success",
    "source": "follows from: the course reports once, and believes the answer",
    "status": "derived"
  },
  "delivery/cached-answers-vary": {
    "level": "must",
    "sentence": "sends Vary: Origin when its POST answer depends on the origin and may be cached",
    "source": "RFC 9111 4.1; Fetch standard, CORS protocol and HTTP caches",
    "status": "derived"
  },
  "delivery/csrf-not-asked": {
    "level": "must",
    "sentence": "asks for no CSRF token",
    "source": "follows from: neither sender has one to send",
    "status": "derived"
  },
  "delivery/body-not-lost-by-redirect": {
    "level": "must",
    "sentence": "does not turn the POST into a GET",
    "source": "Fetch standard, HTTP-redirect fetch: 301 to 303 drop the body",
    "status": "derived"
  },
  "delivery/redirect-keeps-origin": {
    "level": "should",
    "sentence": "does not send the POST across hosts",
    "source": "Fetch standard, HTTP-redirect fetch: the second leg's Origin is null",
    "status": "derived"
  },
  "delivery/status-is-2xx": {
    "level": "must",
    "sentence": "answers the POST with 2xx",
    "source": "help article: failed attempts",
    "status": "stated"
  },
  "delivery/status-is-200": {
    "level": "must",
    "sentence": "answers the POST with 200: a published course counts every other status as failed",
    "source": "public copies of two course templates: status 200 and nothing else",
    "status": "observed"
  },
  "delivery/check-url-succeeds": {
    "level": "must",
    "sentence": "lets Check URL succeed: its literal body, jQuery's success rule",
    "source": "help article: URL successfully reached; public copy of the settings page",
    "status": "observed"
  },
  "delivery/accepts-passed": {
    "level": "must",
    "sentence": "accepts the documented example",
    "source": "help article: the documented example",
    "status": "stated"
  },
  "delivery/accepts-failed": {
    "level": "must",
    "sentence": "accepts a failed result",
    "source": "public copies of two course templates: failed is the other value",
    "status": "observed"
  },
  "delivery/accepts-binary-fraction": {
    "level": "must",
    "sentence": "accepts a score with a binary tail, 56.99999999999999 for 57",
    "source": "public copy of the Simple template: 8 of the 101 whole percentages",
    "status": "observed"
  },
  "delivery/accepts-score-bounds": {
    "level": "must",
    "sentence": "accepts the scores 0 and 100",
    "source": "public copies of two course templates: a percentage",
    "status": "observed"
  },
  "delivery/accepts-fractional-score": {
    "level": "advice",
    "sentence": "accepts the score 66.67",
    "source": "our choice: no sender was seen to send it",
    "status": "assumed"
  },
  "delivery/accepts-null-score": {
    "level": "advice",
    "sentence": "accepts score: null",
    "source": "public copy of the Personalized learning template: a course without sections",
    "status": "observed"
  },
  "delivery/accepts-any-learner": {
    "level": "must",
    "sentence": "accepts long, plus-tagged, upper-case and international learner ids, and an apostrophe in one",
    "source": "public copies: the learner types it, or the link carries it",
    "status": "observed"
  },
  "delivery/accepts-account-id": {
    "level": "should",
    "sentence": "accepts a learnerId that is no e-mail address",
    "source": "public copies: with a company account it may be an account id",
    "status": "observed"
  },
  "delivery/accepts-retake": {
    "level": "must",
    "sentence": "accepts a second, different result of the same learner and course",
    "source": "public copies: a course can be taken again",
    "status": "observed"
  },
  "delivery/accepts-new-field": {
    "level": "should",
    "sentence": "tolerates a field it does not know",
    "source": "our choice: the vendor may add one",
    "status": "assumed"
  },
  "delivery/accepts-key-order": {
    "level": "should",
    "sentence": "does not depend on key order or white space",
    "source": "RFC 8259 4",
    "status": "derived"
  },
  "delivery/answer-says-what-it-is": {
    "level": "should",
    "sentence": "sends a body that fits its Content-Type",
    "source": "RFC 9110 8.3; jQuery parses by it",
    "status": "derived"
  },
  "delivery/body-answers-honestly": {
    "level": "should",
    "sentence": "says no error inside a 200, and answers with no web page",
    "source": "follows from: the course does not read the body",
    "status": "derived"
  },
  "delivery/fast": {
    "level": "should",
    "sentence": "answers the POST within 2 s",
    "source": "our choice of 2 s, 95th percentile of the run",
    "status": "assumed"
  },
  "delivery/keep-alive-survives": {
    "level": "should",
    "sentence": "keeps connections usable",
    "source": "RFC 9112 9.3; measured: Chromium sends the POST again when a re-used connection is reset",
    "status": "derived"
  },
  "retry/error-keeps-cors": {
    "level": "must",
    "sentence": "keeps CORS headers on its own 4xx and 5xx",
    "source": "public copies of two course templates: only an answer that the page can read opens the dialog",
    "status": "observed"
  },
  "retry/resubmitted-with-new-time": {
    "level": "must",
    "sentence": "takes the same result again with a later finishedOn, which is what a learner's retry is",
    "source": "public copies of two course templates: finishedOn is taken anew at every attempt",
    "status": "observed"
  },
  "retry/recovers-after-failures": {
    "level": "must",
    "sentence": "takes the result when earlier attempts failed on the way",
    "source": "help article: a learner whose attempt failed tries again, up to 11 times",
    "status": "stated"
  },
  "retry/same-bytes-twice": {
    "level": "must",
    "sentence": "takes a byte-identical twin, which is what a browser's own re-send is",
    "source": "measured: Chromium sends a POST again when a re-used connection is reset",
    "status": "observed"
  },
  "retry/same-bytes-stored-once": {
    "level": "must",
    "sentence": "keeps one result of a byte-identical twin",
    "source": "measured: Chromium sends a POST again when a re-used connection is reset",
    "status": "observed"
  },
  "retry/resubmission-merged": {
    "level": "should",
    "sentence": "shows one result of one finished course, however often it was submitted within minutes",
    "source": "follows from: no event id tells a retry from a retake; same course, learner, score and status do",
    "status": "derived"
  },
  "retry/concurrent-twins": {
    "level": "should",
    "sentence": "survives the same result twice at once",
    "source": "follows from: a browser's re-send may meet the first request still at work",
    "status": "derived"
  },
  "retry/late-twin": {
    "level": "should",
    "sentence": "accepts a twin after a newer result, without overwriting it",
    "source": "follows from: a re-send may come late, and finishedOn says which result is newer",
    "status": "derived"
  },
  "retry/nobody-waits": {
    "level": "advice",
    "sentence": "knows that Retry-After is read by no one",
    "source": "public copies of two course templates: each further attempt is the learner's click, without a wait",
    "status": "observed"
  },
  "context/hosted-elsewhere": {
    "level": "must",
    "sentence": "allows every origin named with --origin",
    "source": "derived from the templates: an exported course sends from its host's own origin",
    "status": "derived"
  },
  "context/tab-closed": {
    "level": "should",
    "sentence": "loses nothing when the learner closes the tab behind a finished course",
    "source": "measured in Chromium: a POST that has left arrives whole, whoever has gone; before OPTIONS is answered none leaves",
    "status": "derived"
  },
  "context/page-policy": {
    "level": "advice",
    "sentence": "must be named by the Content-Security-Policy of the page that sends",
    "source": "CSP Level 3, connect-src",
    "status": "derived"
  },
  "context/embedded-null-origin": {
    "level": "advice",
    "sentence": "hears Origin: null from a course in a sandboxed frame",
    "source": "HTML standard, sandboxed origin; measured in Chromium",
    "status": "derived"
  },
  "context/blocked-is-silent": {
    "level": "advice",
    "sentence": "is never missed by a learner whose browser refuses its answer: he sees nothing at all",
    "source": "public copies of two course templates: only a readable answer is handled",
    "status": "observed"
  },
  "context/anonymous-learner": {
    "level": "advice",
    "sentence": "hears nothing of anonymous learners, previews and reviews",
    "source": "public copies of two course templates",
    "status": "observed"
  },
  "context/intranet": {
    "level": "advice",
    "sentence": "makes Chromium ask each learner first where it has a private address",
    "source": "Local Network Access specification; measured in a visible Chromium",
    "status": "derived"
  },
  "exposure/answers-no-script": {
    "level": "should",
    "sentence": "answers with no script, which Check URL would run in the authoring tool",
    "source": "public copy of the settings page: jQuery runs what a script's Content-Type names",
    "status": "observed"
  },
  "exposure/names-its-origins": {
    "level": "advice",
    "sentence": "names the origin that asked instead of *",
    "source": "Fetch standard, CORS protocol: * is every site",
    "status": "derived"
  },
  "exposure/foreign-origin": {
    "level": "should",
    "sentence": "allows no other site's origin",
    "source": "Fetch standard, CORS protocol; OWASP HTML5 security: never repeat any Origin",
    "status": "derived"
  },
  "exposure/lookalike-origins": {
    "level": "should",
    "sentence": "takes no origin for the published courses' that only looks like it, and not null",
    "source": "Fetch standard, CORS check: an origin is compared whole",
    "status": "derived"
  },
  "exposure/credentials-with-reflection": {
    "level": "should",
    "sentence": "gives no credentials to an origin that it merely repeats",
    "source": "Fetch standard, CORS protocol and credentials",
    "status": "derived"
  },
  "exposure/results-not-readable": {
    "level": "should",
    "sentence": "shows no stored results to anybody who asks its URL",
    "source": "our choice: a webhook is written to; learners' results are personal data",
    "status": "assumed"
  },
  "exposure/errors-say-little": {
    "level": "should",
    "sentence": "shows no stack trace, path, SQL or version in its errors",
    "source": "CWE-209",
    "status": "derived"
  },
  "exposure/learner-is-claimed": {
    "level": "advice",
    "sentence": "can trust no learnerId: anybody can claim it",
    "source": "public copies: the learner types it, or the link's email parameter carries it",
    "status": "observed"
  },
  "exposure/origin-is-no-login": {
    "level": "advice",
    "sentence": "can trust no Origin: anybody can post outside a browser",
    "source": "Fetch standard: CORS binds browsers; results bear no signature",
    "status": "derived"
  },
  "refusal/not-json": {
    "level": "should",
    "sentence": "answers 400, or another 4xx, to a body that is not JSON",
    "source": "RFC 9110 15.5.1; our choice: any 4xx refuses",
    "status": "assumed"
  },
  "refusal/missing-field": {
    "level": "should",
    "sentence": "answers 4xx when a field of the result is missing",
    "source": "RFC 9110 15.5; help article: the five fields",
    "status": "derived"
  },
  "refusal/wrong-type": {
    "level": "should",
    "sentence": "answers 4xx when a field of the result has another type",
    "source": "RFC 9110 15.5; schema/result.schema.json",
    "status": "derived"
  },
  "refusal/score-out-of-range": {
    "level": "should",
    "sentence": "answers 4xx to a score below 0, above 100 or beyond all numbers",
    "source": "public copies of two course templates: a percentage",
    "status": "derived"
  },
  "refusal/date-not-a-date": {
    "level": "should",
    "sentence": "answers 4xx to a finishedOn that is no time",
    "source": "public copies: ISO 8601 in UTC",
    "status": "derived"
  },
  "refusal/other-content-type": {
    "level": "should",
    "sentence": "answers 415, or another 4xx, to text/plain and form bodies, which any site can send without a preflight",
    "source": "RFC 9110 15.5.16; Fetch standard, CORS-safelisted request-header",
    "status": "derived"
  },
  "refusal/other-methods": {
    "level": "should",
    "sentence": "answers 405, or another 4xx or 501, to PUT and DELETE, and does not fail at GET",
    "source": "RFC 9110 9.1 and 15.5.6",
    "status": "derived"
  },
  "refusal/prototype-keys": {
    "level": "should",
    "sentence": "takes nothing from __proto__, and bears constructor and its kin",
    "source": "our choice: JSON.parse makes an own key of it, and copies lose that",
    "status": "assumed"
  },
  "refusal/injection-text": {
    "level": "should",
    "sentence": "stores or refuses quotes, SQL, HTML and control characters without failing",
    "source": "RFC 9110 15.6.1: 500 is an unexpected condition",
    "status": "derived"
  },
  "refusal/deep-nesting": {
    "level": "advice",
    "sentence": "survives 10,000 levels of nesting",
    "source": "RFC 8259 9: a parser may limit the depth",
    "status": "derived"
  },
  "refusal/too-large": {
    "level": "should",
    "sentence": "answers 413, or closes the connection, to a body of 2 MB, and stays up",
    "source": "RFC 9110 15.5.14",
    "status": "derived"
  },
  "refusal/still-healthy": {
    "level": "must",
    "sentence": "accepts a good result after all that was to be refused",
    "source": "follows from: anybody can send anything, and courses go on reporting",
    "status": "derived"
  }
};
