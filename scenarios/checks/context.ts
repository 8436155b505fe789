/** Where the course runs. What is played is told as it was seen; only what a closed tab loses can be a violation. */
import type { Delivery, Exchange } from '../../generated/types.ts';
import { hostOf, isLoopback } from '../../simulator/loopback.ts';
import { locationOf } from '../../simulator/cors/location.ts';
import type { Played } from '../context/finding.ts';
import { headerOf, look, plainOf } from '../look.ts';
import type { Check, Evidence } from '../scenario.ts';
import { showedNothing, showsLate } from '../silent.ts';
import { fine, notApplicable, notReached, told, unknown, unobserved, violation } from '../scenario.ts';
import type { RecipeName } from '../stimuli/index.ts';
import { endsInSilence, limitOf } from './limited.ts';
import { fastPreflight } from './preflight.ts';
import { isStored } from './stored.ts';

const named = ({ deliveries }: Evidence, name: RecipeName): Delivery | undefined => deliveries.find(({ stimulus }) => stimulus.name === name);

function playedOf(delivery: Delivery | undefined): Played | null {
  const seen = delivery === undefined ? undefined : look(delivery);
  return seen === undefined ? null : { delivered: seen.attempt.delivered, reason: seen.reason, status: seen.final?.response?.status ?? null };
}

export const embeddedNullOrigin: Check = (_delivery, evidence) => {
  const framed = named(evidence, 'sandboxed-frame');
  const answered = framed?.attempts[0]?.exchanges.find(({ response }) => response !== null);
  return told({ kind: 'null-origin', played: playedOf(framed), value: headerOf(answered, 'access-control-allow-origin') });
};

/** A policy cannot name an IPv6 address (CSP 3, host-source): the scheme alone lets it in, with every other host. */
const schemeOf = (origin: string): string => new URL(origin).protocol;

/** Every host that the plain result went to: a policy is asked again at each redirect. */
function line(evidence: Evidence): string {
  const hops = plainOf(evidence, 'course')?.attempts[0]?.exchanges ?? [];
  const next = hops.flatMap(({ request, response }: Exchange) => {
    const to = response === null ? null : locationOf(response.status, response.headers);
    return to !== null && URL.canParse(to, request.url) ? [new URL(to, request.url).href] : [];
  });
  // A scheme without hosts, such as data:, has the origin null, and nothing that a policy could name.
  const origins = [evidence.target, ...hops.map(({ request }) => request.url), ...next].map((url) => new URL(url).origin).filter((origin) => origin !== 'null');
  return `connect-src 'self' ${[...new Set(origins)].map((origin) => (origin.includes('[') ? schemeOf(origin) : origin)).join(' ')}`;
}

export const pagePolicy: Check = (_delivery, evidence) =>
  told({ kind: 'page-policy', line: line(evidence), within: playedOf(named(evidence, 'policy-with-endpoint')), without: playedOf(named(evidence, 'policy-without-endpoint')) });

const hasPost = (delivery: Delivery | undefined): boolean => delivery?.attempts[0]?.exchanges.some(({ role, onWire }) => role === 'request' && onWire) === true;

/**
 * A slow preflight is told at its own row, which explains this one. Else the tab that was closed behind a POST that had
 * arrived: only the read side shows whether the endpoint dropped it when the client went.
 */
export const tabClosed = (limitMs: number): Check => (delivery, evidence) => {
  const closed = named(evidence, 'closed-during-post');
  if (delivery.stimulus.name === 'plain') return closed === undefined || fastPreflight(limitMs)(delivery, evidence).state === 'violation' ? notReached : fine;
  if (delivery !== closed) return fine;
  if (!hasPost(delivery)) return unknown({ kind: 'not-looked-at', what: 'a tab that is closed behind the POST: none left the browser' });
  const facts = { kind: 'tab-closed', postLeft: hasPost(named(evidence, 'closed-during-preflight')) } as const;
  const stored = isStored(delivery);
  if (stored === null) return unobserved({ ...facts, stored, problem: delivery.stored?.problem ?? null });
  if (stored) return fine;
  if (showedNothing(evidence.deliveries)) return unobserved({ ...facts, stored: null, problem: 'it showed no result in the whole run' });
  if (evidence.deliveries.some(({ attempts }) => attempts.some((attempt) => limitOf(attempt) !== undefined))) return unobserved({ ...facts, stored: null, problem: 'the endpoint limits how fast it is asked, and may have refused this one' });
  if (showsLate(evidence.deliveries)) return unobserved({ ...facts, stored: null, problem: 'it shows results later than they are waited for' });
  if (endsInSilence(evidence)) return unobserved({ ...facts, stored: null, problem: 'the endpoint stopped answering in this run, and may have refused this one' });
  // Where not even the result of an open tab is stored, that is told at delivery/stored; and where one takes a redirect to get there, at that.
  const plain = plainOf(evidence, 'course');
  if (plain === undefined || (look(plain)?.final?.hop ?? 0) > 0 || isStored(plain) === false) return notReached;
  return violation({ ...facts, stored, problem: null });
};

/** Of what this run played as a learner meets it: neither the way nor the page was tampered with. */
export const blockedIsSilent: Check = (_delivery, { deliveries }) => {
  const failed = deliveries
    .filter(({ stimulus }) => stimulus.sender === 'course' && stimulus.road === undefined && stimulus.circumstance === undefined)
    .flatMap(({ attempts }) => attempts.filter(({ accepted }) => accepted === false));
  return told({ kind: 'blocked-is-silent', failed: failed.length, silent: failed.filter(({ page }) => page?.settled === 'error').length });
};

export const anonymousLearner: Check = () => told({ kind: 'anonymous-learner' });

export const intranet: Check = (delivery, { probe }) => {
  const host = hostOf(delivery.stimulus.target);
  const addresses = probe?.dns.addresses.filter(({ space }) => space === 'local').map(({ address }) => address) ?? [];
  if (isLoopback(host) || addresses.length === 0) return notApplicable;
  return told({ kind: 'intranet', host, addresses, denied: look(delivery)?.reason?.code === 'LocalNetworkAccessPermissionDenied' });
};
