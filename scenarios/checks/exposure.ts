/** Who is let in beyond the two origins, by the CORS check of the answer to OPTIONS. A * lets everybody in and says so: that is told apart. */
import { corsCheck } from '../../simulator/cors/cors-check.ts';
import { isSuccess } from '../../simulator/cors/status.ts';
import type { Delivery, Exchange } from '../../generated/types.ts';
import { getHeader } from '../../simulator/cors/header-list.ts';
import { headerOf, look } from '../look.ts';
import type { Check, Evidence, Observation } from '../scenario.ts';
import { fine, notApplicable, notReached, told, unknown, violation } from '../scenario.ts';
import { recipeOf } from '../stimuli/index.ts';
import { rateLimited } from './limited.ts';
import type { LookalikeName } from '../stimuli/exposure.ts';

const ALLOW_ORIGIN = 'access-control-allow-origin';

/** What was asked with a forged origin, and its answer. */
const askedOf = (delivery: Delivery): Exchange | undefined => delivery.attempts[0]?.exchanges[0];
const unanswered = (delivery: Delivery): Observation =>
  unknown({ kind: 'not-looked-at', what: `${recipeOf(delivery.stimulus.name)?.what ?? delivery.stimulus.name}: ${askedOf(delivery)?.error ?? 'no answer'}` });

/** No answer, or one that only says: not so fast. */
const notSeen = (delivery: Delivery, evidence: Evidence): Observation | undefined => askedOf(delivery)?.response == null ? unanswered(delivery) : rateLimited(delivery, delivery.attempts[0], evidence);

/** A preflight counts with a 2xx alone; refused, no page of that origin sends, whatever the headers say. */
const isOpen = (delivery: Delivery): boolean => isSuccess(askedOf(delivery)?.response?.status ?? 0);
/** The answer names the very origin that asked: a browser would let that page send and read. */
const letsIn = (delivery: Delivery): boolean => {
  const headers = askedOf(delivery)?.response?.headers ?? [];
  if (!isOpen(delivery)) return false;
  return getHeader(headers, ALLOW_ORIGIN) !== '*' && corsCheck(delivery.stimulus.origin.url, headers) === null;
};
const isWildcard = (delivery: Delivery): boolean => isOpen(delivery) && headerOf(askedOf(delivery), ALLOW_ORIGIN) === '*';

/** The advice: our own fixes paste a *, courses work with it, and no credentials are involved. */
export const namesItsOrigins: Check = (delivery) => {
  const seen = look(delivery);
  if (seen?.preflight?.response == null) return notReached;
  return [seen.preflight, seen.post].some((exchange) => headerOf(exchange, ALLOW_ORIGIN) === '*') ? violation({ kind: 'wildcard-origin' }) : fine;
};

export const foreignOrigin: Check = (delivery, evidence) => {
  const unseen = notSeen(delivery, evidence);
  if (unseen !== undefined) return unseen;
  if (isWildcard(delivery)) return notApplicable;
  return letsIn(delivery) ? violation({ kind: 'foreign-origin-allowed', origin: delivery.stimulus.origin.url, value: headerOf(askedOf(delivery), ALLOW_ORIGIN) ?? '' }) : fine;
};

/** What each lookalike shows of how origins are compared. No browser writes one in upper case, so that one does no harm alone. */
export const LOOKALIKE_WAYS: Readonly<Record<LookalikeName, string>> = {
  'origin-null': 'null, which any page can be in a sandboxed frame',
  'origin-prefix': 'whatever begins like it',
  'origin-suffix': 'another name of its domain that ends like it',
  'origin-domain-suffix': 'whatever ends like its domain',
  'origin-subdomain': 'its subdomains',
  'origin-dot': 'any character in place of a dot',
  'origin-underscore': 'an underscore behind it',
  'origin-http': 'http, which anybody on the way can speak for',
  'origin-port': 'any port',
  'origin-upper-case': 'upper case',
};
const isLookalike = (name: string): name is LookalikeName => Object.hasOwn(LOOKALIKE_WAYS, name);

/** Only those that look like it: where everybody is let in, that is one finding and not two. */
export const lookalikeOrigins: Check = (delivery, evidence) => {
  const unseen = notSeen(delivery, evidence);
  if (unseen !== undefined) return unseen;
  const { name } = delivery.stimulus;
  if (!isLookalike(name) || everybodyIsLetIn(evidence)) return notApplicable;
  if (!letsIn(delivery) || name === 'origin-upper-case') return fine;
  const allowed = evidence.deliveries.flatMap((one) => (isLookalike(one.stimulus.name) && letsIn(one) ? [{ way: LOOKALIKE_WAYS[one.stimulus.name], origin: one.stimulus.origin.url }] : []));
  return violation({ kind: 'lookalikes-allowed', origins: allowed.map(({ origin }) => origin), ways: allowed.map(({ way }) => way) });
};
const everybodyIsLetIn = ({ deliveries }: Evidence) => deliveries.some((one) => one.stimulus.name === 'origin-foreign' && (letsIn(one) || isWildcard(one)));

export const credentialsWithReflection: Check = (delivery, evidence) => {
  const unseen = notSeen(delivery, evidence);
  if (unseen !== undefined) return unseen;
  if (!letsIn(delivery)) return fine;
  return headerOf(askedOf(delivery), 'access-control-allow-credentials') === 'true' ? violation({ kind: 'reflection-with-credentials', origin: delivery.stimulus.origin.url }) : fine;
};

const isOurs = (delivery: Delivery) => /^hookproof\./.test(String(delivery.stimulus.body['learnerId']));
/** Whatever the status: rows in the body of a 401 are shown too. */
const shown = (delivery: Delivery | undefined): boolean => delivery?.attempts[0]?.found === true;

/** By this run's own learner, and only by whether he stands in the answer. An endpoint that merely repeats what it is asked repeats nobody too. */
export const resultsNotReadable: Check = (delivery, evidence) => {
  if (!isOurs(delivery)) return unknown({ kind: 'not-looked-at', what: 'stored results: with --learner-id the learner may be a person, and results are looked for by learners of our own only' });
  if (askedOf(delivery)?.response == null) return unanswered(delivery);
  const { name } = delivery.stimulus;
  const limited = rateLimited(delivery, delivery.attempts[0], evidence);
  if (limited !== undefined && !shown(delivery)) return limited;
  if (delivery.attempts[0]?.found === undefined) return unknown({ kind: 'not-looked-at', what: `stored results: ${recipeOf(name)?.what ?? name} is answered with more than was read` });
  if (name === 'read-nobody' || !shown(delivery)) return fine;
  const nobody = evidence.deliveries.find((one) => one.stimulus.name === 'read-nobody');
  if (name === 'read-learner' && (nobody === undefined || askedOf(nobody)?.response == null)) return unanswered(nobody ?? delivery);
  const repeats = name === 'read-learner' && shown(nobody);
  return repeats ? fine : violation({ kind: 'results-readable', asked: name === 'read-learner' ? 'learner' : 'url', status: askedOf(delivery)?.response?.status ?? 0 });
};

/** What jQuery takes for a script (its contents.script), and Check URL would run. */
const SCRIPT = /(?:java|ecma)script/i;
export const answersNoScript: Check = (delivery) => {
  const seen = look(delivery);
  const type = headerOf(seen?.final, 'content-type');
  if (seen?.final?.response == null || delivery.stimulus.sender === 'wire') return notReached;
  return type !== null && SCRIPT.test(type) ? violation({ kind: 'script-answered', contentType: type, sender: delivery.stimulus.sender }) : fine;
};

export const learnerIsClaimed: Check = () => told({ kind: 'learner-is-claimed' });
export const originIsNoLogin: Check = () => told({ kind: 'origin-is-no-login' });
