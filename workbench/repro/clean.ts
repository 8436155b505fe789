/** Secrets and persons out of whatever a repro file quotes. */
import type { Delivery } from '../../generated/types.ts';
import { redacting } from '../../report/redact.ts';
import { mapStrings } from '../../report/strings.ts';
import { textForms } from '../evidence/forms.ts';
import { EMAIL } from '../evidence/addresses.ts';

export const PSEUDONYM = 'learner-1@example.invalid';

/** Domains that are nobody's (RFC 2606, RFC 6761): what stands there was made up. */
const NOBODYS = /[@.](example\.(com|net|org)|example|invalid|test|localhost)$/i;

export interface Clean {
  readonly header: (text: string) => string;
  readonly body: (text: string) => string;
}

/** Takes out the secrets of these deliveries, the learners that they were about, and every e-mail address that may be somebody's. */
export function cleaning(target: string, deliveries: readonly Delivery[]): Clean {
  const redact = redacting({ target, deliveries: [...deliveries] });
  const learners = [...new Set(deliveries.flatMap(learnersOf))].filter((id) => id.length >= SHORTEST && !NOBODYS.test(id));
  const header = hiding(learners.filter((id) => id.includes('@')));
  // An account id may be a word that headers are made of.
  const body = hiding(learners);
  return { header: (text) => withoutAddresses(header(redact(text))), body: (text) => withoutAddresses(body(redact(text))) };
}

const SHORTEST = 4;

/** In whatever form they stand, the longest first. */
function hiding(learners: readonly string[]): (text: string) => string {
  if (learners.length === 0) return (text) => text;
  const forms = learners.flatMap(textForms).sort((a, b) => b.length - a.length);
  const any = new RegExp(forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gi');
  return (text) => text.replace(any, PSEUDONYM);
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
