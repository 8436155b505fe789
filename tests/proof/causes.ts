/** Why JSON that a browser posts across origins fails in practice, collected from public threads; and which of our receivers plays each. */

export interface Cause {
  readonly what: string;
  /** Ids of flawed receivers. */
  readonly played?: readonly string[];
  /** A test that plays what is no receiver's flaw. */
  readonly test?: string;
  /** Why nothing here can play it. */
  readonly unplayed?: string;
}

export const CAUSES: readonly Cause[] = [
  { what: 'OPTIONS has no route', played: ['options-404', 'options-405'] },
  { what: 'right headers with a status beyond 2xx', played: ['options-403', 'options-500'] },
  { what: 'a login is asked for on OPTIONS', played: ['options-401-basic', 'options-401-bearer'] },
  { what: 'single sign-on sends OPTIONS to a login page', played: ['options-302-login'] },
  { what: 'OPTIONS is redirected from http to https', played: ['options-307', 'options-308'] },
  { what: 'OPTIONS is redirected for a slash, www or a language', played: ['options-301', 'options-302'] },
  { what: 'Allow-Origin is missing on OPTIONS and there on the POST', played: ['options-without-allow-origin'] },
  { what: 'Content-Type is not among the allowed headers', played: ['allow-headers-missing', 'allow-headers-authorization-only'] },
  { what: 'the allowed headers are empty or wrongly joined', played: ['allow-headers-empty', 'allow-headers-without-comma', 'allow-headers-quoted', 'allow-headers-semicolons'] },
  { what: 'a wildcard together with credentials', played: ['wildcard-with-credentials'] },
  { what: 'the platform answers OPTIONS with a list of its own', played: ['allow-origin-other', 'only-authoring-allowed'] },
  { what: 'the web server swallows OPTIONS: 200 without CORS', played: ['allow-origin-missing', 'cloudevents-handshake'] },
  { what: 'a firewall challenges OPTIONS', played: ['options-403-challenge'] },
  { what: 'an old preflight is remembered after the fix', played: ['max-age-24-hours'] },
  { what: 'OPTIONS is slow, and the learner closes the tab', played: ['preflight-slow'], test: 'tests/browser/circumstances.spec.ts' },
  { what: 'a slash at the end of the allowed origin', played: ['allow-origin-trailing-slash'] },
  { what: 'one of the two origins is allowed', played: ['only-published-allowed', 'only-authoring-allowed'] },
  { what: 'an origin that is not on the list is refused with 403', played: ['options-403-one-origin', 'post-403-one-origin'] },
  { what: 'a list of origins in one header', played: ['allow-origin-comma-list', 'allow-origin-space-list'] },
  { what: 'application and proxy both add Allow-Origin', played: ['allow-origin-twice', 'post-allow-origin-twice'] },
  { what: 'two wildcards in one header', played: ['allow-origin-two-wildcards'] },
  { what: 'the origin with another scheme, port, case, or none', played: ['allow-origin-http', 'allow-origin-port', 'allow-origin-upper-case', 'allow-origin-without-scheme'] },
  { what: 'a proxy rewrites Origin, so that the wrong one is repeated', played: ['allow-origin-other'] },
  { what: 'a sandboxed frame or an offline package sends Origin: null', played: ['origin-null-allowed'], test: 'tests/browser/circumstances.spec.ts' },
  { what: 'a shared cache, and no Vary: Origin', played: ['preflight-without-vary', 'cacheable-answer-without-vary'] },
  { what: 'CORS on OPTIONS only', played: ['post-without-allow-origin'] },
  { what: 'the web server drops its headers on 4xx and 5xx', played: ['post-500-without-cors', 'errors-without-cors'] },
  { what: 'a header set in an inner block drops the outer ones', played: ['post-without-allow-origin'] },
  { what: 'a gateway answers 4xx, 5xx and 504 itself, without CORS', played: ['post-500-without-cors', 'errors-without-cors'] },
  { what: 'the framework\'s error path knows no CORS', played: ['errors-without-cors'] },
  { what: 'a tunnel\'s interstitial page', played: ['tunnel-page', 'tunnel-page-without-cors'] },
  { what: 'a CSRF filter', played: ['post-419-csrf', 'post-403-csrf'] },
  { what: 'a Content-Type that is taken literally', played: ['charset-refused'] },
  { what: 'a redirect that turns the POST into a GET', played: ['post-301', 'post-302', 'post-303'] },
  { what: 'a redirect to another host that keeps the body', played: ['post-307-other-host'] },
  { what: '200 with a login page or an error in it', played: ['login-page-as-200', 'error-inside-200', 'status-inside-200'] },
  { what: 'a site answers in the endpoint\'s place: a page for every path, a parked domain', played: ['page-as-200'] },
  { what: 'a bot wall answers the POST with a challenge', played: ['bot-wall-as-200'] },
  { what: 'a readable 4xx or 5xx', played: ['post-400', 'post-401', 'post-403', 'post-404', 'post-500'] },
  { what: 'an endpoint that is slow, or hangs', played: ['post-slow', 'post-hang', 'options-hang', 'post-headers-drip'] },
  { what: 'a reset on a re-used connection: the browser sends again', played: ['keep-alive-reset'] },
  { what: 'a row for each retry', played: ['row-for-each-post', 'row-for-each-finished-on', 'twins-at-once-two-rows'] },
  { what: 'http below an https course', test: 'tests/browser/private-network.spec.ts' },
  { what: 'a certificate that is untrusted, expired or for another name', played: ['tls-self-signed', 'trusted-expired', 'trusted-wrong-name'] },
  { what: 'an incomplete chain', played: ['trusted-leaf-only', 'trusted-leaf-only-aia'] },
  { what: 'an intranet or loopback address', test: 'tests/browser/private-network.spec.ts' },
  { what: 'Access-Control-Allow-Private-Network, which no longer helps', test: 'tests/browser/private-network.spec.ts' },
  { what: 'a company\'s proxy between some learners and the endpoint', unplayed: 'it stands at the learner; simulate plays what it does, faults of the way included' },
  { what: 'a blocker that matches words in the URL', played: ['blocked-word-in-url'] },
  { what: 'a browser that rewrites requests for privacy', unplayed: 'another browser; what it does to a preflight is options-307' },
  { what: 'the host page\'s Content-Security-Policy', test: 'tests/browser/circumstances.spec.ts' },
  { what: 'the tab is closed at the end', test: 'tests/browser/circumstances.spec.ts' },
  { what: 'a service that answers no preflight', test: 'tests/fast/flaws-cover.spec.ts' },
];
