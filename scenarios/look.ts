/** The parts of a delivery that checks speak of. A delivery is judged by its first attempt: a learner's retry hides no failure. */
import type { Attempt, Delivery, Exchange, Header, PageView, Reason } from '../generated/types.ts';
import { getHeader } from '../simulator/cors/header-list.ts';
import { finalOf, nothingAnswered, postOf, preflightOf } from '../simulator/outcome.ts';
import type { Evidence } from './scenario.ts';

export interface Look {
  readonly attempt: Attempt;
  readonly preflight: Exchange | undefined;
  readonly post: Exchange | undefined;
  readonly final: Exchange | undefined;
  readonly page: PageView | null;
  readonly reason: Reason | null;
  /** The sending page's origin, as in the Origin header. */
  readonly origin: string;
}

export const look = (delivery: Delivery): Look | undefined => lookInto(delivery, delivery.attempts[0]);

/** The same of another attempt: what is sent more than once is judged by its later ones. */
export const lookAt = (delivery: Delivery, number: number): Look | undefined => lookInto(delivery, delivery.attempts.find((one) => one.number === number));

function lookInto(delivery: Delivery, attempt: Attempt | undefined): Look | undefined {
  if (attempt === undefined) return undefined;
  const { exchanges, page, reason } = attempt;
  return { attempt, preflight: preflightOf(exchanges), post: postOf(exchanges), final: finalOf(exchanges), page, reason, origin: delivery.stimulus.origin.url };
}

/** Every value of a header, in order. */
export const valuesOf = (headers: readonly Header[], name: string): string[] =>
  headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);

/** A header's values joined as the Fetch standard's "get" does; null where it is not sent. */
export function headerOf(exchange: Exchange | undefined, name: string): string | null {
  return exchange?.response == null ? null : getHeader(exchange.response.headers, name);
}

/** Milliseconds from sending a request to its answer's headers. */
export const latency = (exchange: Exchange | undefined): number | null =>
  exchange?.timing.headers == null ? null : exchange.timing.headers - exchange.timing.start;

/** The visible start of an answer's body, where the page could see it. */
export function bodyText(page: PageView | null): string | null {
  return page?.body.state === 'read' ? page.body.text : null;
}

export const isPlain = (delivery: Delivery): boolean => delivery.stimulus.name === 'plain' || delivery.stimulus.name === 'check-url';
export const plainOf = (evidence: Evidence, sender: 'course' | 'check-url'): Delivery | undefined =>
  evidence.deliveries.find((delivery) => isPlain(delivery) && delivery.stimulus.sender === sender);

/** How far the plain case came, for what is compared with it: accepted, or delivered at least; undefined where it was neither. */
export function farOfPlain(evidence: Evidence): 'accepted' | 'delivered' | undefined {
  const plain = plainOf(evidence, 'course')?.attempts[0];
  if (plain?.delivered !== true) return undefined;
  return plain.accepted === true ? 'accepted' : 'delivered';
}

/** Whether an attempt came as far. One that a redirect turned into a GET may look accepted to its sender, and is lost. */
export const cameAsFar = ({ delivered, accepted }: Attempt, far: 'accepted' | 'delivered'): boolean => delivered === true && (far === 'delivered' || accepted === true);

/** Our own relay has broken it, or could not carry it: nothing of the endpoint's. */
export const wayBroke = ({ road }: Attempt): boolean => road !== undefined && (road.struck || road.unreached !== null);

/** No connection came about: DNS, TCP or the road; silence before a byte of HTTP was written is the same. */
export const reachedNothing = (look: Look): look is Look & { readonly reason: Reason } =>
  nothingAnswered(look.attempt.exchanges, look.reason) || (look.reason?.code === 'timeout' && !look.attempt.exchanges.some((exchange) => exchange.onWire));

/** The first attempt of the other page's plain case: the same request, but for the origin and Check URL's body. */
export function otherPage({ stimulus }: Delivery, evidence: Evidence): Look | undefined {
  const other = plainOf(evidence, stimulus.sender === 'course' ? 'check-url' : 'course');
  return other === undefined || other.stimulus.origin.url === stimulus.origin.url ? undefined : look(other);
}
