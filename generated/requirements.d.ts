/* Written by schema/generate.ts (npm run generate). Never edit it: edit schema/. */
export declare const requirements: {
readonly "endpoint/url-is-https": {
readonly "level": "must";
readonly "sentence": "has an https URL; an https course may not call an http one";
readonly "source": "help article: implement the endpoint with HTTPS";
readonly "status": "stated";
};
readonly "endpoint/resolves": {
readonly "level": "must";
readonly "sentence": "has a name that resolves, and answers TCP";
readonly "source": "follows from: the request leaves the learner's browser";
readonly "status": "derived";
};
readonly "endpoint/tls-works": {
readonly "level": "must";
readonly "sentence": "completes TLS with a browser: 1.2 or newer, no client certificate, TLS at all on that port";
readonly "source": "help article: HTTPS; measured in Chromium";
readonly "status": "derived";
};
readonly "endpoint/certificate-trusted": {
readonly "level": "must";
readonly "sentence": "presents a certificate that a browser trusts, for its own name, in date";
readonly "source": "help article: HTTPS; measured in Chromium: no click-through for a fetch";
readonly "status": "derived";
};
readonly "endpoint/certificate-chain-complete": {
readonly "level": "should";
readonly "sentence": "sends its intermediate certificates; a browser may repair their absence, other clients fail";
readonly "source": "RFC 8446 4.4.2; measured: Chromium fetches a missing intermediate, others do not";
readonly "status": "derived";
};
readonly "endpoint/certificate-not-expiring": {
readonly "level": "advice";
readonly "sentence": "has 14 days or more left on its certificate";
readonly "source": "our choice of 14 days";
readonly "status": "assumed";
};
readonly "endpoint/tls-modern": {
readonly "level": "advice";
readonly "sentence": "offers nothing older than TLS 1.2";
readonly "source": "RFC 8996";
readonly "status": "derived";
};
readonly "endpoint/address-not-denied": {
readonly "level": "must";
readonly "sentence": "is not refused by the browser's local network check";
readonly "source": "Local Network Access specification; measured in Chromium";
readonly "status": "derived";
};
readonly "endpoint/public-address": {
readonly "level": "should";
readonly "sentence": "is reachable on a public address";
readonly "source": "Local Network Access specification: learners meet a prompt for a private one";
readonly "status": "derived";
};
readonly "endpoint/no-redirect": {
readonly "level": "should";
readonly "sentence": "answers at the very URL that was configured";
readonly "source": "Fetch standard, HTTP-redirect fetch";
readonly "status": "derived";
};
readonly "endpoint/not-a-tunnel-page": {
readonly "level": "should";
readonly "sentence": "answers itself, not through a tunnel's interstitial page";
readonly "source": "public threads on tunnel interstitials";
readonly "status": "derived";
};
readonly "endpoint/url-not-blocked": {
readonly "level": "advice";
readonly "sentence": "has no word in its URL that content blockers match";
readonly "source": "public threads on ERR_BLOCKED_BY_CLIENT";
readonly "status": "derived";
};
readonly "endpoint/known-receiver-works": {
readonly "level": "advice";
readonly "sentence": "is not one of the services known to fail from a browser";
readonly "source": "public threads on those services";
readonly "status": "derived";
};
readonly "preflight/answers-options": {
readonly "level": "must";
readonly "sentence": "answers OPTIONS";
readonly "source": "Fetch standard, CORS-preflight fetch; help article: must support CORS";
readonly "status": "stated";
};
readonly "preflight/does-not-redirect": {
readonly "level": "must";
readonly "sentence": "answers the preflight in place";
readonly "source": "Fetch standard, CORS-preflight fetch: redirect mode error";
readonly "status": "derived";
};
readonly "preflight/asks-no-login": {
readonly "level": "must";
readonly "sentence": "answers the preflight without asking who sent it";
readonly "source": "Fetch standard: a preflight carries no credentials";
readonly "status": "derived";
};
readonly "preflight/status-is-2xx": {
readonly "level": "must";
readonly "sentence": "answers the preflight with 200 to 299";
readonly "source": "Fetch standard, CORS-preflight fetch: ok status";
readonly "status": "derived";
};
readonly "preflight/one-allow-origin": {
readonly "level": "must";
readonly "sentence": "sends Access-Control-Allow-Origin once, with one value";
readonly "source": "Fetch standard, CORS check";
readonly "status": "derived";
};
readonly "preflight/allows-published-origin": {
readonly "level": "must";
readonly "sentence": "allows published courses to call it";
readonly "source": "help article: both of two domains must be allowed";
readonly "status": "stated";
};
readonly "preflight/allows-authoring-origin": {
readonly "level": "must";
readonly "sentence": "allows the authoring tool (Check URL) to call it";
readonly "source": "help article: both of two domains must be allowed";
readonly "status": "stated";
};
readonly "preflight/allow-methods-well-formed": {
readonly "level": "must";
readonly "sentence": "sends a well-formed Access-Control-Allow-Methods, if it sends one";
readonly "source": "Fetch standard, extracting header list values";
readonly "status": "derived";
};
readonly "preflight/allow-headers-well-formed": {
readonly "level": "must";
readonly "sentence": "sends a well-formed Access-Control-Allow-Headers, if it sends one";
readonly "source": "Fetch standard, extracting header list values";
readonly "status": "derived";
};
readonly "preflight/allows-content-type": {
readonly "level": "must";
readonly "sentence": "allows the Content-Type header";
readonly "source": "help article: Access-Control-Allow-Headers: Content-Type may be needed";
readonly "status": "stated";
};
readonly "preflight/allows-json-with-charset": {
readonly "level": "advice";
readonly "sentence": "treats application/json; charset=utf-8 like application/json";
readonly "source": "RFC 8259 11; the senders seen so far send none, later ones may";
readonly "status": "assumed";
};
readonly "preflight/wildcard-without-credentials": {
readonly "level": "should";
readonly "sentence": "does not pair Access-Control-Allow-Origin: * with Access-Control-Allow-Credentials";
readonly "source": "Fetch standard, CORS check";
readonly "status": "derived";
};
readonly "preflight/varies-by-origin": {
readonly "level": "should";
readonly "sentence": "sends Vary: Origin when its preflight answer depends on the origin";
readonly "source": "Fetch standard, CORS protocol and HTTP caches";
readonly "status": "derived";
};
readonly "preflight/fast": {
readonly "level": "should";
readonly "sentence": "answers the preflight within 1 s";
readonly "source": "our choice of 1 s: a learner who closes the tab before it is answered reports nothing";
readonly "status": "assumed";
};
readonly "preflight/caches-wisely": {
readonly "level": "advice";
readonly "sentence": "sets an Access-Control-Max-Age that saves round trips and does not outlive a fix";
readonly "source": "Fetch standard, CORS-preflight cache: 5 s without it; Chromium caps at 2 h";
readonly "status": "derived";
};
readonly "preflight/ignores-methods-header": {
readonly "level": "advice";
readonly "sentence": "need not list POST in Access-Control-Allow-Methods";
readonly "source": "Fetch standard: POST is a CORS-safelisted method";
readonly "status": "derived";
};
readonly "preflight/is-cors-not-cloudevents": {
readonly "level": "advice";
readonly "sentence": "answers OPTIONS with CORS headers, not with the CloudEvents handshake";
readonly "source": "CloudEvents HTTP Webhooks 4; Fetch standard";
readonly "status": "derived";
};
readonly "delivery/answers": {
readonly "level": "must";
readonly "sentence": "answers the POST with HTTP";
readonly "source": "follows from: success is an answer with status 200";
readonly "status": "derived";
};
readonly "delivery/answers-in-time": {
readonly "level": "must";
readonly "sentence": "answers within the timeout";
readonly "source": "our choice of timeout: the player itself would wait for ever";
readonly "status": "assumed";
};
readonly "delivery/one-allow-origin-on-post": {
readonly "level": "must";
readonly "sentence": "sends Access-Control-Allow-Origin once on the POST's answer";
readonly "source": "Fetch standard, CORS check";
readonly "status": "derived";
};
readonly "delivery/allows-origin-on-post": {
readonly "level": "must";
readonly "sentence": "repeats Access-Control-Allow-Origin on the POST's answer";
readonly "source": "Fetch standard, CORS check";
readonly "status": "derived";
};
readonly "delivery/stored": {
readonly "level": "must";
readonly "sentence": "stores the result that it answered with success";
readonly "source": "follows from: the course reports once, and believes the answer";
readonly "status": "derived";
};
readonly "delivery/cached-answers-vary": {
readonly "level": "must";
readonly "sentence": "sends Vary: Origin when its POST answer depends on the origin and may be cached";
readonly "source": "RFC 9111 4.1; Fetch standard, CORS protocol and HTTP caches";
readonly "status": "derived";
};
readonly "delivery/csrf-not-asked": {
readonly "level": "must";
readonly "sentence": "asks for no CSRF token";
readonly "source": "follows from: neither sender has one to send";
readonly "status": "derived";
};
readonly "delivery/body-not-lost-by-redirect": {
readonly "level": "must";
readonly "sentence": "does not turn the POST into a GET";
readonly "source": "Fetch standard, HTTP-redirect fetch: 301 to 303 drop the body";
readonly "status": "derived";
};
readonly "delivery/redirect-keeps-origin": {
readonly "level": "should";
readonly "sentence": "does not send the POST across hosts";
readonly "source": "Fetch standard, HTTP-redirect fetch: the second leg's Origin is null";
readonly "status": "derived";
};
readonly "delivery/status-is-2xx": {
readonly "level": "must";
readonly "sentence": "answers the POST with 2xx";
readonly "source": "help article: failed attempts";
readonly "status": "stated";
};
readonly "delivery/status-is-200": {
readonly "level": "must";
readonly "sentence": "answers the POST with 200: a published course counts every other status as failed";
readonly "source": "public copies of two course templates: status 200 and nothing else";
readonly "status": "observed";
};
readonly "delivery/check-url-succeeds": {
readonly "level": "must";
readonly "sentence": "lets Check URL succeed: its literal body, jQuery's success rule";
readonly "source": "help article: URL successfully reached; public copy of the settings page";
readonly "status": "observed";
};
readonly "delivery/accepts-passed": {
readonly "level": "must";
readonly "sentence": "accepts the documented example";
readonly "source": "help article: the documented example";
readonly "status": "stated";
};
readonly "delivery/accepts-failed": {
readonly "level": "must";
readonly "sentence": "accepts a failed result";
readonly "source": "public copies of two course templates: failed is the other value";
readonly "status": "observed";
};
readonly "delivery/accepts-binary-fraction": {
readonly "level": "must";
readonly "sentence": "accepts a score with a binary tail, 56.99999999999999 for 57";
readonly "source": "public copy of the Simple template: 8 of the 101 whole percentages";
readonly "status": "observed";
};
readonly "delivery/accepts-score-bounds": {
readonly "level": "must";
readonly "sentence": "accepts the scores 0 and 100";
readonly "source": "public copies of two course templates: a percentage";
readonly "status": "observed";
};
readonly "delivery/accepts-fractional-score": {
readonly "level": "advice";
readonly "sentence": "accepts the score 66.67";
readonly "source": "our choice: no sender was seen to send it";
readonly "status": "assumed";
};
readonly "delivery/accepts-null-score": {
readonly "level": "advice";
readonly "sentence": "accepts score: null";
readonly "source": "public copy of the Personalized learning template: a course without sections";
readonly "status": "observed";
};
readonly "delivery/accepts-any-learner": {
readonly "level": "must";
readonly "sentence": "accepts long, plus-tagged, upper-case and international learner ids, and an apostrophe in one";
readonly "source": "public copies: the learner types it, or the link carries it";
readonly "status": "observed";
};
readonly "delivery/accepts-account-id": {
readonly "level": "should";
readonly "sentence": "accepts a learnerId that is no e-mail address";
readonly "source": "public copies: with a company account it may be an account id";
readonly "status": "observed";
};
readonly "delivery/accepts-retake": {
readonly "level": "must";
readonly "sentence": "accepts a second, different result of the same learner and course";
readonly "source": "public copies: a course can be taken again";
readonly "status": "observed";
};
readonly "delivery/accepts-new-field": {
readonly "level": "should";
readonly "sentence": "tolerates a field it does not know";
readonly "source": "our choice: the vendor may add one";
readonly "status": "assumed";
};
readonly "delivery/accepts-key-order": {
readonly "level": "should";
readonly "sentence": "does not depend on key order or white space";
readonly "source": "RFC 8259 4";
readonly "status": "derived";
};
readonly "delivery/answer-says-what-it-is": {
readonly "level": "should";
readonly "sentence": "sends a body that fits its Content-Type";
readonly "source": "RFC 9110 8.3; jQuery parses by it";
readonly "status": "derived";
};
readonly "delivery/body-answers-honestly": {
readonly "level": "should";
readonly "sentence": "says no error inside a 200, and answers with no web page";
readonly "source": "follows from: the course does not read the body";
readonly "status": "derived";
};
readonly "delivery/fast": {
readonly "level": "should";
readonly "sentence": "answers the POST within 2 s";
readonly "source": "our choice of 2 s, 95th percentile of the run";
readonly "status": "assumed";
};
readonly "delivery/keep-alive-survives": {
readonly "level": "should";
readonly "sentence": "keeps connections usable";
readonly "source": "RFC 9112 9.3; measured: Chromium sends the POST again when a re-used connection is reset";
readonly "status": "derived";
};
readonly "retry/error-keeps-cors": {
readonly "level": "must";
readonly "sentence": "keeps CORS headers on its own 4xx and 5xx";
readonly "source": "public copies of two course templates: only an answer that the page can read opens the dialog";
readonly "status": "observed";
};
readonly "retry/resubmitted-with-new-time": {
readonly "level": "must";
readonly "sentence": "takes the same result again with a later finishedOn, which is what a learner's retry is";
readonly "source": "public copies of two course templates: finishedOn is taken anew at every attempt";
readonly "status": "observed";
};
readonly "retry/recovers-after-failures": {
readonly "level": "must";
readonly "sentence": "takes the result when earlier attempts failed on the way";
readonly "source": "help article: a learner whose attempt failed tries again, up to 11 times";
readonly "status": "stated";
};
readonly "retry/same-bytes-twice": {
readonly "level": "must";
readonly "sentence": "takes a byte-identical twin, which is what a browser's own re-send is";
readonly "source": "measured: Chromium sends a POST again when a re-used connection is reset";
readonly "status": "observed";
};
readonly "retry/same-bytes-stored-once": {
readonly "level": "must";
readonly "sentence": "keeps one result of a byte-identical twin";
readonly "source": "measured: Chromium sends a POST again when a re-used connection is reset";
readonly "status": "observed";
};
readonly "retry/resubmission-merged": {
readonly "level": "should";
readonly "sentence": "shows one result of one finished course, however often it was submitted within minutes";
readonly "source": "follows from: no event id tells a retry from a retake; same course, learner, score and status do";
readonly "status": "derived";
};
readonly "retry/concurrent-twins": {
readonly "level": "should";
readonly "sentence": "survives the same result twice at once";
readonly "source": "follows from: a browser's re-send may meet the first request still at work";
readonly "status": "derived";
};
readonly "retry/late-twin": {
readonly "level": "should";
readonly "sentence": "accepts a twin after a newer result, without overwriting it";
readonly "source": "follows from: a re-send may come late, and finishedOn says which result is newer";
readonly "status": "derived";
};
readonly "retry/nobody-waits": {
readonly "level": "advice";
readonly "sentence": "knows that Retry-After is read by no one";
readonly "source": "public copies of two course templates: each further attempt is the learner's click, without a wait";
readonly "status": "observed";
};
readonly "context/hosted-elsewhere": {
readonly "level": "must";
readonly "sentence": "allows every origin named with --origin";
readonly "source": "derived from the templates: an exported course sends from its host's own origin";
readonly "status": "derived";
};
readonly "context/tab-closed": {
readonly "level": "should";
readonly "sentence": "loses nothing when the learner closes the tab behind a finished course";
readonly "source": "measured in Chromium: a POST that has left arrives whole, whoever has gone; before OPTIONS is answered none leaves";
readonly "status": "derived";
};
readonly "context/page-policy": {
readonly "level": "advice";
readonly "sentence": "must be named by the Content-Security-Policy of the page that sends";
readonly "source": "CSP Level 3, connect-src";
readonly "status": "derived";
};
readonly "context/embedded-null-origin": {
readonly "level": "advice";
readonly "sentence": "hears Origin: null from a course in a sandboxed frame";
readonly "source": "HTML standard, sandboxed origin; measured in Chromium";
readonly "status": "derived";
};
readonly "context/blocked-is-silent": {
readonly "level": "advice";
readonly "sentence": "is never missed by a learner whose browser refuses its answer: he sees nothing at all";
readonly "source": "public copies of two course templates: only a readable answer is handled";
readonly "status": "observed";
};
readonly "context/anonymous-learner": {
readonly "level": "advice";
readonly "sentence": "hears nothing of anonymous learners, previews and reviews";
readonly "source": "public copies of two course templates";
readonly "status": "observed";
};
readonly "context/intranet": {
readonly "level": "advice";
readonly "sentence": "makes Chromium ask each learner first where it has a private address";
readonly "source": "Local Network Access specification; measured in a visible Chromium";
readonly "status": "derived";
};
readonly "exposure/answers-no-script": {
readonly "level": "should";
readonly "sentence": "answers with no script, which Check URL would run in the authoring tool";
readonly "source": "public copy of the settings page: jQuery runs what a script's Content-Type names";
readonly "status": "observed";
};
readonly "exposure/names-its-origins": {
readonly "level": "advice";
readonly "sentence": "names the origin that asked instead of *";
readonly "source": "Fetch standard, CORS protocol: * is every site";
readonly "status": "derived";
};
readonly "exposure/foreign-origin": {
readonly "level": "should";
readonly "sentence": "allows no other site's origin";
readonly "source": "Fetch standard, CORS protocol; OWASP HTML5 security: never repeat any Origin";
readonly "status": "derived";
};
readonly "exposure/lookalike-origins": {
readonly "level": "should";
readonly "sentence": "takes no origin for the published courses' that only looks like it, and not null";
readonly "source": "Fetch standard, CORS check: an origin is compared whole";
readonly "status": "derived";
};
readonly "exposure/credentials-with-reflection": {
readonly "level": "should";
readonly "sentence": "gives no credentials to an origin that it merely repeats";
readonly "source": "Fetch standard, CORS protocol and credentials";
readonly "status": "derived";
};
readonly "exposure/results-not-readable": {
readonly "level": "should";
readonly "sentence": "shows no stored results to anybody who asks its URL";
readonly "source": "our choice: a webhook is written to; learners' results are personal data";
readonly "status": "assumed";
};
readonly "exposure/errors-say-little": {
readonly "level": "should";
readonly "sentence": "shows no stack trace, path, SQL or version in its errors";
readonly "source": "CWE-209";
readonly "status": "derived";
};
readonly "exposure/learner-is-claimed": {
readonly "level": "advice";
readonly "sentence": "can trust no learnerId: anybody can claim it";
readonly "source": "public copies: the learner types it, or the link's email parameter carries it";
readonly "status": "observed";
};
readonly "exposure/origin-is-no-login": {
readonly "level": "advice";
readonly "sentence": "can trust no Origin: anybody can post outside a browser";
readonly "source": "Fetch standard: CORS binds browsers; results bear no signature";
readonly "status": "derived";
};
readonly "refusal/not-json": {
readonly "level": "should";
readonly "sentence": "answers 400, or another 4xx, to a body that is not JSON";
readonly "source": "RFC 9110 15.5.1; our choice: any 4xx refuses";
readonly "status": "assumed";
};
readonly "refusal/missing-field": {
readonly "level": "should";
readonly "sentence": "answers 4xx when a field of the result is missing";
readonly "source": "RFC 9110 15.5; help article: the five fields";
readonly "status": "derived";
};
readonly "refusal/wrong-type": {
readonly "level": "should";
readonly "sentence": "answers 4xx when a field of the result has another type";
readonly "source": "RFC 9110 15.5; schema/result.schema.json";
readonly "status": "derived";
};
readonly "refusal/score-out-of-range": {
readonly "level": "should";
readonly "sentence": "answers 4xx to a score below 0, above 100 or beyond all numbers";
readonly "source": "public copies of two course templates: a percentage";
readonly "status": "derived";
};
readonly "refusal/date-not-a-date": {
readonly "level": "should";
readonly "sentence": "answers 4xx to a finishedOn that is no time";
readonly "source": "public copies: ISO 8601 in UTC";
readonly "status": "derived";
};
readonly "refusal/other-content-type": {
readonly "level": "should";
readonly "sentence": "answers 415, or another 4xx, to text/plain and form bodies, which any site can send without a preflight";
readonly "source": "RFC 9110 15.5.16; Fetch standard, CORS-safelisted request-header";
readonly "status": "derived";
};
readonly "refusal/other-methods": {
readonly "level": "should";
readonly "sentence": "answers 405, or another 4xx or 501, to PUT and DELETE, and does not fail at GET";
readonly "source": "RFC 9110 9.1 and 15.5.6";
readonly "status": "derived";
};
readonly "refusal/prototype-keys": {
readonly "level": "should";
readonly "sentence": "takes nothing from __proto__, and bears constructor and its kin";
readonly "source": "our choice: JSON.parse makes an own key of it, and copies lose that";
readonly "status": "assumed";
};
readonly "refusal/injection-text": {
readonly "level": "should";
readonly "sentence": "stores or refuses quotes, SQL, HTML and control characters without failing";
readonly "source": "RFC 9110 15.6.1: 500 is an unexpected condition";
readonly "status": "derived";
};
readonly "refusal/deep-nesting": {
readonly "level": "advice";
readonly "sentence": "survives 10,000 levels of nesting";
readonly "source": "RFC 8259 9: a parser may limit the depth";
readonly "status": "derived";
};
readonly "refusal/too-large": {
readonly "level": "should";
readonly "sentence": "answers 413, or closes the connection, to a body of 2 MB, and stays up";
readonly "source": "RFC 9110 15.5.14";
readonly "status": "derived";
};
readonly "refusal/still-healthy": {
readonly "level": "must";
readonly "sentence": "accepts a good result after all that was to be refused";
readonly "source": "follows from: anybody can send anything, and courses go on reporting";
readonly "status": "derived";
};
};
export type RequirementId = keyof typeof requirements;
