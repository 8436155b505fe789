/** From answers to the score and status that a template sends. */
import { questionsOf, type Answers, type Course, type TemplateId } from './course.ts';

/** Right answers and all questions. */
export function tally(course: Course, answers: Answers): { right: number; total: number } {
  const questions = questionsOf(course);
  return { right: questions.filter(({ id, right }) => answers[id] === right).length, total: questions.length };
}

/**
 * A percentage as the template computes it (public copies of two templates, 2018-2020). Simple divides the whole
 * percentage by 100 and multiplies it again, in binary, so that 57 becomes 56.99999999999999. Personalized rounds up,
 * and a course without sections has no score. That Assessment does as Simple does, and that a percentage is rounded to
 * the nearest whole, is assumed.
 */
export function scoreOf(template: TemplateId, { right, total }: { right: number; total: number }): number | null {
  if (total === 0) return template === 'personalized' ? null : 0;
  const percentage = (right / total) * 100;
  return template === 'personalized' ? Math.ceil(percentage) : (Math.round(percentage) / 100) * 100;
}

/** passed from the mastery score on, else failed; there is no other value (observed). Without a score: failed (assumed). */
export const statusOf = (score: number | null, mastery: number): 'passed' | 'failed' => (score !== null && reached(score, mastery) ? 'passed' : 'failed');

/** The binary tail must not decide: 57 of a mastery score of 57 is reached. */
const reached = (score: number, mastery: number): boolean => Math.round(score * 1e9) >= Math.round(mastery * 1e9);
