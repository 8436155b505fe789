import type { Who } from './read-side.ts';

/** Where the learner's id goes; a template without it would show everybody's results. */
export const LEARNER = '{learnerId}';
const COURSE = '{courseId}';

/** The template as a URL, values percent-encoded. */
export const filledIn = (template: string, { learnerId, courseId }: Who): string =>
  template.replaceAll(LEARNER, encodeURIComponent(learnerId)).replaceAll(COURSE, encodeURIComponent(courseId));
