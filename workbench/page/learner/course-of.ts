import { courseFor, type Course } from '../../../simulator/course/course.ts';
import type { State } from '../../state.ts';

/** The course that is played. */
export const courseOf = ({ rules: { template, sections } }: State): Course => courseFor(template, sections);
