/** Secrets and persons out of whatever a repro file quotes. */
import type { Delivery } from '../../generated/types.ts';
import { redacting } from '../../report/redact.ts';
import { mapStrings } from '../../report/strings.ts';
import { EMAIL } from '../evidence/personal.ts';

export const PSEUDONYM = 'learner-1@example.invalid';

/** Domains that are nobody's (RFC 2606, RFC 6761): what stands there was made up. */
const NOBODYS = /[@.](example\.(com|net|org)|example|invalid|test|localhost)$/i;

/** Takes out the secrets of these deliveries, the learners that they were about, and every e-mail address that may be somebody's. */
export function cleaning(target: string, deliveries: readonly Delivery[]): (text: string) => string {
  const redact = redacting({ target, deliveries: [...deliveries] });
  const learners = [...new Set(deliveries.flatMap(learnersOf))].filter((id) => id.length >= 3 && !NOBODYS.test(id)).sort((a, b) => b.length - a.length);
  return (text) => withoutAddresses(learners.reduce((rest, learner) => rest.replaceAll(learner, PSEUDONYM), redact(text)));
}

/** Every e-mail address that may be somebody's is the pseudonym. */
export const withoutAddresses = (text: string): string => text.replace(EMAIL, (address) => (NOBODYS.test(address) ? address : PSEUDONYM));

/** The same for a JSON value, and whether that changed it. */
export function impersonal<T>(value: T): { readonly value: T; readonly changed: boolean } {
  const clean = mapStrings(value, withoutAddresses);
  return { value: clean, changed: JSON.stringify(clean) !== JSON.stringify(value) };
}

function learnersOf({ stimulus, attempts }: Delivery): string[] {
  return [stimulus.body, ...attempts.map(({ body }) => parsed(body))].flatMap((body) => {
    const id = typeof body === 'object' && body !== null && 'learnerId' in body ? body.learnerId : null;
    return typeof id === 'string' ? [id] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
