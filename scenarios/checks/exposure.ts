/** Who is let in beyond the two origins, by the CORS check of the answer to OPTIONS. A * lets everybody in and says so: that is told apart. */
import { corsCheck } from '../../simulator/cors/cors-check.ts';
import { isSuccess } from '../../simulator/cors/status.ts';
import type { Delivery, Exchange } from '../../generated/types.ts';
import { getHeader } from '../../simulator/cors/header-list.ts';
import { headerOf, look, valuesOf } from '../look.ts';
import type { Check, Evidence, Observation } from '../scenario.ts';
import { fine, notApplicable, notReached, told, unknown, violation } from '../scenario.ts';
import { RECIPES, whatOf } from '../stimuli/index.ts';
import { rateLimited } from './limited.ts';
import type { LookalikeName } from '../stimuli/exposure.ts';

const ALLOW_ORIGIN = 'access-control-allow-origin';

/** What was asked with a forged origin, or for our own result, and its answer. */
const askedOf = (delivery: Delivery): Exchange | undefined => delivery.attempts[0]?.exchanges[0];
const notLookedAt = (what: string): Observation => unknown({ kind: 'not-looked-at', what });

/** No answer, or one that only says: not so fast. */
function notSeen(delivery: Delivery, evidence: Evidence): Observation | undefined {
  const asked = askedOf(delivery);
  return asked?.response == null ? notLookedAt(`${whatOf(delivery.stimulus)}: ${asked?.error ?? 'no answer'}`) : rateLimited(delivery, delivery.attempts[0], evidence);
}

/** Whom the answer to a forged origin lets send and read: that very origin, or everybody. A preflight counts with a 2xx alone; refused, no page sends, whatever the headers say. */
function letsIn({ stimulus, attempts }: Delivery): 'it' | 'everybody' | 'not-it' {
  const response = attempts[0]?.exchanges[0]?.response;
  if (response == null || !isSuccess(response.status) || corsCheck(stimulus.origin.url, response.headers) !== null) return 'not-it';
  return getHeader(response.headers, ALLOW_ORIGIN) === '*' ? 'everybody' : 'it';
}

/** The advice: our own fixes paste a *, courses work with it, and no credentials are involved. */
export const namesItsOrigins: Check = (delivery) => {
  const seen = look(delivery);
  if (seen?.preflight?.response == null) return notReached;
  return [seen.preflight, seen.post].some((exchange) => headerOf(exchange, ALLOW_ORIGIN) === '*') ? violation({ kind: 'wildcard-origin' }) : fine;
};

export const foreignOrigin: Check = (delivery, evidence) => {
  const unseen = notSeen(delivery, evidence);
  if (unseen !== undefined) return unseen;
  const whom = letsIn(delivery);
  if (whom === 'everybody') return notApplicable;
  const { url } = delivery.stimulus.origin;
  return whom === 'it' ? violation({ kind: 'foreign-origin-allowed', origin: url, value: url }) : fine;
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
  if (letsIn(delivery) !== 'it' || name === 'origin-upper-case') return fine;
  const allowed = evidence.deliveries.flatMap((one) => (isLookalike(one.stimulus.name) && letsIn(one) === 'it' ? [{ way: LOOKALIKE_WAYS[one.stimulus.name], origin: one.stimulus.origin.url }] : []));
  return violation({ kind: 'lookalikes-allowed', origins: allowed.map(({ origin }) => origin), ways: allowed.map(({ way }) => way) });
};
const everybodyIsLetIn = ({ deliveries }: Evidence) => deliveries.some((one) => one.stimulus.name === 'origin-foreign' && letsIn(one) !== 'not-it');

export const credentialsWithReflection: Check = (delivery, evidence) => {
  const unseen = notSeen(delivery, evidence);
  if (unseen !== undefined) return unseen;
  if (letsIn(delivery) !== 'it') return fine;
  return headerOf(askedOf(delivery), 'access-control-allow-credentials') === 'true' ? violation({ kind: 'reflection-with-credentials', origin: delivery.stimulus.origin.url }) : fine;
};

const isOurs = (delivery: Delivery) => String(delivery.stimulus.body['learnerId']).startsWith('hookproof.');

/** Why it is not known whether the learner stands in the answer. Where he does, the status is all the same: rows in the body of a 401 are shown too. */
function unread(delivery: Delivery, evidence: Evidence): Observation | undefined {
  const found = delivery.attempts[0]?.found;
  if (found === true) return undefined;
  return notSeen(delivery, evidence) ?? (found === undefined ? notLookedAt(`stored results: ${whatOf(delivery.stimulus)} is answered with more than was read`) : undefined);
}
const isShown = ({ attempts }: Delivery): boolean => attempts[0]?.found === true;

/** By this run's own learner, and only by whether he stands in the answer. An endpoint that merely repeats what it is asked repeats nobody too. */
export const resultsNotReadable: Check = (delivery, evidence) => {
  if (!isOurs(delivery)) return notLookedAt('stored results: with --learner-id the learner may be a person, and results are looked for by learners of our own only');
  const unseen = unread(delivery, evidence);
  if (unseen !== undefined) return unseen;
  const { name } = delivery.stimulus;
  if (name === 'read-nobody' || !isShown(delivery)) return fine;
  const asked = name === 'read-learner' ? 'learner' : 'url';
  if (asked === 'learner') {
    const nobody = evidence.deliveries.find((one) => one.stimulus.name === 'read-nobody');
    if (nobody === undefined) return notLookedAt(`stored results: ${RECIPES['read-nobody'].what}: it was not sent`);
    const unseenOfNobody = unread(nobody, evidence);
    if (unseenOfNobody !== undefined) return unseenOfNobody;
    if (isShown(nobody)) return fine;
  }
  return violation({ kind: 'results-readable', asked, status: askedOf(delivery)?.response?.status ?? 0 });
};

/** What jQuery takes for a script (its contents.script), and Check URL would run. */
const SCRIPT = /(?:java|ecma)script/i;
export const answersNoScript: Check = (delivery) => {
  const response = look(delivery)?.final?.response;
  if (response == null || delivery.stimulus.sender === 'wire') return notReached;
  const contentType = valuesOf(response.headers, 'content-type').find((type) => SCRIPT.test(type));
  return contentType === undefined ? fine : violation({ kind: 'script-answered', contentType, sender: delivery.stimulus.sender });
};

export const learnerIsClaimed: Check = () => told({ kind: 'learner-is-claimed' });
export const originIsNoLogin: Check = () => told({ kind: 'origin-is-no-login' });
