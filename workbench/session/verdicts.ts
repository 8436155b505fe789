/** Whether Check URL and courses will agree on an endpoint, in words (facts V21, V22). */
import type { Attempt } from '../../generated/types.ts';
import type { CheckUrl } from '../state.ts';

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
