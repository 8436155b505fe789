/** Whether Check URL and courses will agree on an endpoint, in words (facts V21, V22). */
import { contract } from '../../generated/contract.js';
import type { Attempt } from '../../generated/types.ts';
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

type Colour = 'green' | 'red';
const colour = (accepted: boolean): Colour => (accepted ? 'green' : 'red');

/**
 * What the last course attempt showed, else what this answer's status says of one: a course counts `successStatus` alone.
 * null where they agree, or where it cannot be known.
 */
export function disagreementOf(checkUrl: Attempt, course: Attempt | null, successStatus: readonly number[]): CheckUrl['disagreement'] {
  if (checkUrl.accepted === null) return null;
  const status = checkUrl.page?.status ?? null;
  const predicted = course === null;
  const courses = course !== null ? course.accepted : status === null ? null : successStatus.includes(status) ? true : status >= 200 && status <= 299 ? false : null;
  if (courses === null || courses === checkUrl.accepted) return null;
  return { checkUrl: colour(checkUrl.accepted), courses: colour(courses), words: words(checkUrl, courses, predicted, successStatus) };
}

function words({ page }: Attempt, courses: boolean, predicted: boolean, successStatus: readonly number[]): string {
  const status = page?.status ?? null;
  if (!courses) {
    const why = status !== null && !successStatus.includes(status) ? `a course counts status ${successStatus.join(', ')} alone, and this was ${status}` : 'what a course sends, from its own origin, is refused: see the log';
    return `Check URL is green, and every course ${predicted ? 'will be' : 'is'} red: ${why}.`;
  }
  const because = page?.because === 'json-does-not-parse' ? 'Check URL parses a body that says it is JSON, and this one does not parse; a course reads no body'
    : page?.because === 'xml-does-not-parse' ? 'Check URL parses a body that says it is XML, and this one does not parse; a course reads no body'
      : page?.settled === 'error' ? "Check URL's own origin is refused; a course speaks from another"
        : `Check URL sends the literal word courseId and learner example@example.com, and was answered ${status ?? 'nothing'}; a course sends a real course`;
  return `Check URL is red, and courses ${predicted ? 'will be' : 'are'} green: ${because}.`;
}
