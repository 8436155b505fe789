/** Whether Check URL and courses will agree on an endpoint, in words (facts V21, V22). */
import { contract } from '../../generated/contract.js';
import type { Attempt } from '../../generated/types.ts';
import { PUBLISHED } from '../../scenarios/plan.ts';
import { corsCheck } from '../../simulator/cors/cors-check.ts';
import { preflightOf } from '../../simulator/outcome.ts';
import type { CheckUrl } from '../state.ts';

/** What the author sees of an attempt: the vendor's labels (facts V1, V21), or why there is none. */
export function authorSees({ accepted, page }: Attempt): { readonly phase: CheckUrl['phase']; readonly label: string } {
  const { success, failure } = contract.checkUrlLabels;
  if (accepted !== null) return accepted ? { phase: 'success', label: success.value } : { phase: 'failure', label: failure.value };
  switch (page?.because) {
    case 'script-not-run': return { phase: 'undecided', label: 'It cannot be told: the answer is JavaScript, which Check URL would run in the authoring page; hookproof does not' };
    case 'body-too-large': return { phase: 'undecided', label: 'It cannot be told: the answer has more than 1 MB, and hookproof reads no further' };
    case 'xml-unjudged': return { phase: 'undecided', label: 'It cannot be told: whether this XML parses only a browser knows' };
    default: return { phase: 'waiting', label: 'Nothing: Check URL still waits for the answer to end' };
  }
}

/** An attempt, and what it was sent under. */
export interface Seen {
  readonly attempt: Attempt;
  /** The embedded receiver's fault that answered; null without one, and for foreign endpoints. */
  readonly serving: string | null;
  /** Fields were overridden, or a special payload was sent. */
  readonly altered: boolean;
}

type Colour = 'green' | 'red';
const colour = (accepted: boolean): Colour => (accepted ? 'green' : 'red');

/**
 * What the last course attempt showed, where it was sent under the same circumstances; else what Check URL's own answer
 * says of one: a course counts `successStatus` alone. null where they agree, or where it cannot be known.
 */
export function disagreementOf(checkUrl: Seen | null, course: Seen | null, successStatus: readonly number[]): CheckUrl['disagreement'] {
  if (checkUrl === null || checkUrl.attempt.accepted === null) return null;
  const { accepted } = checkUrl.attempt;
  const shown = course !== null && isComparable(checkUrl, course) ? course.attempt : null;
  const courses = shown === null ? predicted(checkUrl.attempt, successStatus) : shown.accepted;
  if (courses === null || courses === accepted) return null;
  const will = shown === null ? 'will be' : 'are';
  return {
    checkUrl: colour(accepted), courses: colour(courses),
    words: courses ? `Check URL is red, and courses ${will} green: ${whyRed(checkUrl.attempt)}.` : `Check URL is green, and courses ${will} red: ${whyGreen(checkUrl.attempt, shown, successStatus)}.`,
  };
}

/** A remembered preflight shows nothing of what a new learner's browser would be answered. */
const isComparable = (checkUrl: Seen, { attempt, serving, altered }: Seen): boolean =>
  !altered && serving === checkUrl.serving && attempt.accepted !== null && (!attempt.accepted || preflightOf(attempt.exchanges) !== undefined);

function predicted({ page, accepted, exchanges }: Attempt, successStatus: readonly number[]): boolean | null {
  if (page?.settled !== 'response' || page.status === null) return null;
  if (!successStatus.includes(page.status)) return accepted ? false : null;
  // Only where every answer would let a published course read it too.
  return exchanges.every(({ response }) => response !== null && corsCheck(PUBLISHED.url, response.headers) === null) ? true : null;
}

function whyGreen(checkUrl: Attempt, course: Attempt | null, successStatus: readonly number[]): string {
  const counts = `a course counts status ${successStatus.join(', ')} alone`;
  if (course === null) return `${counts}, and this was ${checkUrl.page?.status ?? ''}`;
  if (course.page?.settled === 'response') return `${counts}, and was answered ${course.page.status ?? ''}`;
  return `what a course sends, from its own origin, is refused${course.reason === null ? '' : ` (${course.reason.code})`}`;
}

function whyRed({ page, reason }: Attempt): string {
  if (page?.settled === 'error') return `Check URL's own origin is refused${reason === null ? '' : ` (${reason.code})`}; a course speaks from another`;
  switch (page?.because) {
    case 'json-does-not-parse': return 'Check URL parses a body that says it is JSON, and this one does not parse; a course reads no body';
    case 'xml-does-not-parse': return 'Check URL parses a body that says it is XML, and this one does not parse; a course reads no body';
    case 'body-broke': return 'Check URL reads the body to its end, and this one broke off; a course reads no body';
    default: return `Check URL sends the literal word courseId and learner example@example.com, and was answered ${page?.status ?? 'nothing'}; a course sends a real course`;
  }
}
