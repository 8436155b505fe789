import { COURSES, type Course } from '../../../simulator/course/course.ts';
import type { State } from '../../state.ts';

/** The course that is played: personalized learning also without sections. */
export function courseOf({ rules: { template, sections } }: State): Course {
  const course = COURSES[template];
  return template === 'personalized' && !sections ? { ...course, sections: [] } : course;
}
