/** A finding and the deliveries that show it, put into words. */
import type { Attempt, Delivery, ReportedFinding } from '../../generated/types.ts';
import type { Finding, FindingKind, FindingOf } from '../finding.ts';
import { lookAt } from '../look.ts';
import { contextWords } from './context.ts';
import { deliveryWords } from './delivery.ts';
import { endpointWords } from './endpoint.ts';
import { exposureWords } from './exposure.ts';
import { atTheOtherEnd, keptApartToo } from './other-end.ts';
import { preflightWords } from './preflight.ts';
import { recordWords } from './record.ts';
import { refusalWords } from './refusal.ts';
import { reproduce } from './reproduce.ts';
import { retryWords } from './retry.ts';
import { storedWords } from './stored.ts';
import type { Table, Words } from './words.ts';

/** One table over every kind of finding: a kind without words does not compile. */
export const words: Table<FindingKind> = { ...endpointWords, ...preflightWords, ...deliveryWords, ...retryWords, ...contextWords, ...exposureWords, ...storedWords, ...refusalWords, ...recordWords };

/** The words for any finding. */
export function speak<K extends FindingKind>(finding: FindingOf<K>): Words {
  const table: Table<K> = words;
  return table[finding.kind](finding);
}

/** A value long enough to know it by; the record has it whole. */
const LONG = 500;
const short = (text: string): string => (text.length <= LONG ? text : `${text.slice(0, LONG)} ... (${text.length - LONG} more characters)`);

/** Kinds that are no reason for a refusal: what the browser refused is told elsewhere. */
const ASIDE: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'max-age', 'wildcard-with-credentials', 'vary-missing', 'slow', 'blocked-word', 'known-bad-receiver', 'old-tls', 'certificate-expires', 'chain-incomplete', 'cloudevents-handshake', 'private-address',
  'rate-limited', 'raw-client-refused', 'gone-by-then', 'body-mislabelled', 'error-inside-200', 'page-answered', 'redirected', 'methods-header-ignored', 'connection-not-kept',
  'not-stored', 'shown-late', 'read-side-late', 'accepted-not-stored', 'earlier-shown', 'read-side-empty', 'read-side-unread', 'score-not-shown', 'stored-otherwise', 'stored-twice', 'storage-unobserved',
  'null-origin', 'page-policy', 'tab-closed', 'blocked-is-silent', 'anonymous-learner', 'intranet', 'wildcard-origin', 'script-answered', 'learner-is-claimed', 'origin-is-no-login',
]);

export function reported(finding: Finding, deliveries: readonly Delivery[]): ReportedFinding {
  const { kind, ...facts } = finding;
  const { summary, expected, seen, fix, paste = [], repeat } = speak(finding);
  const [first] = deliveries;
  // The attempt that shows it: the first one, unless the finding names another.
  const number = 'attempt' in finding ? finding.attempt : null;
  const shows = (delivery: Delivery) => delivery.attempts.find((attempt) => attempt.number === number) ?? delivery.attempts[0];
  const reason = first === undefined || ASIDE.has(kind) ? null : (lookAt(first, shows(first)?.number ?? 1)?.reason ?? null);
  return {
    kind,
    facts: shortFacts(facts),
    summary: short(summary),
    expected,
    seen: [...seen, ...(first === undefined || number !== null || ASIDE.has(kind) ? [] : atTheOtherEnd(first)), ...(kind === 'kept-apart' ? keptApartToo(deliveries) : [])].map(short),
    reason: reason === null ? null : short(`${reason.code}${reason.parameter === null ? '' : ` (${reason.parameter})`}`),
    fix: fix.map(short),
    paste: [...paste],
    curl: first === undefined || repeat === null ? null : reproduce(first, repeat, number),
    where: deliveries.map((delivery) => ({
      delivery: delivery.id,
      attempt: shows(delivery)?.number ?? 1,
      origin: delivery.stimulus.origin.url,
      sentAt: shows(delivery)?.sentAt ?? '',
      learnerId: learnerIn(delivery, shows(delivery)),
    })),
  };
}

/** The learner whom the endpoint could read: in a body that left, or in a query. null where only a preflight was sent, or what was sent named nobody. */
function learnerIn({ stimulus: { body: { learnerId } } }: Delivery, attempt: Attempt | undefined): string | null {
  const left = attempt?.exchanges.find(({ role, onWire }) => role === 'request' && onWire);
  if (typeof learnerId !== 'string' || attempt === undefined || left === undefined) return null;
  const spelled = [learnerId, JSON.stringify(learnerId).slice(1, -1), encodeURIComponent(learnerId)];
  return spelled.some((one) => attempt.body.includes(one) || left.request.url.includes(one)) ? learnerId : null;
}

const shortFacts = (facts: object): Record<string, unknown> => Object.fromEntries(Object.entries(facts).map(([key, value]: [string, unknown]) => [key, typeof value === 'string' ? short(value) : value]));
