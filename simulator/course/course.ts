/** A short course for each of the three templates that have webhooks (stated in the help article). */

export type TemplateId = 'simple' | 'assessment' | 'personalized';

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly options: readonly string[];
  /** Index of the right option. */
  readonly right: number;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly questions: readonly Question[];
}

export interface Course {
  readonly template: TemplateId;
  /** The template's own name, as the help article gives it. */
  readonly templateName: string;
  readonly title: string;
  readonly sections: readonly Section[];
}

/** Options of question ids that were chosen. */
export type Answers = Readonly<Record<string, number>>;

const question = (id: string, text: string, right: number, ...options: string[]): Question => ({ id, text, options, right });

/** Seven questions: four right ones are 57 percent, the score with the binary tail. */
const FIRE: readonly Section[] = [
  {
    id: 'alarm', title: 'When the alarm sounds', text: 'An alarm is never a drill until somebody says so. Leave what you do, and leave the building.',
    questions: [
      question('alarm-first', 'The alarm sounds while you are on the phone. What comes first?', 1, 'Finish the call', 'Leave by the nearest exit', 'Look for the fire'),
      question('alarm-lift', 'You are on the fourth floor. How do you go down?', 0, 'By the stairs', 'By the lift', 'Wait for a colleague'),
    ],
  },
  {
    id: 'extinguisher', title: 'The extinguisher', text: 'It lasts for seconds, not for minutes. Use it with the exit behind you, and only on a fire that is smaller than you.',
    questions: [
      question('extinguisher-aim', 'Where do you aim?', 2, 'At the smoke', 'At the top of the flames', 'At the base of the fire'),
      question('extinguisher-electric', 'A monitor burns. Which extinguisher is right?', 0, 'Carbon dioxide', 'Water', 'None, ever'),
      question('extinguisher-time', 'How long does a hand-held one last?', 0, 'Some seconds', 'Some minutes', 'A quarter of an hour'),
    ],
  },
  {
    id: 'after', title: 'Outside', text: 'People are counted at the meeting point. Who goes home without a word is searched for by somebody in danger.',
    questions: [
      question('after-where', 'You are out. Where do you go?', 1, 'Home', 'To the meeting point', 'Back for your bag'),
      question('after-who', 'Who says that you may go back in?', 2, 'Your manager', 'Nobody', 'The fire brigade'),
    ],
  },
];

const PASSWORDS: readonly Section[] = [
  {
    id: 'test', title: 'Passwords: a short test', text: 'Three questions, no help.',
    questions: [
      question('test-length', 'What makes a password hard to guess?', 0, 'Its length', 'A capital at the start', 'The year at the end'),
      question('test-reuse', 'One password for two services is ...', 1, 'practical and fine', 'one leak that opens both', 'allowed if it is long'),
      question('test-mail', 'A message asks for your password. You ...', 2, 'answer from your own address', 'change one letter first', 'report it and answer nothing'),
    ],
  },
];

const LANGUAGES: readonly Section[] = [
  {
    id: 'greetings', title: 'Greetings', text: 'Everybody starts where they stand: what you know already is skipped.',
    questions: [question('greetings-morning', 'Good morning, in Dutch?', 0, 'Goedemorgen', 'Goedenavond', 'Welterusten'), question('greetings-bye', 'Goodbye, in Dutch?', 2, 'Dank je', 'Alsjeblieft', 'Tot ziens')],
  },
  { id: 'numbers', title: 'Numbers', text: 'Up to twelve they have names of their own.', questions: [question('numbers-eleven', 'Eleven, in Dutch?', 1, 'Tien', 'Elf', 'Twaalf')] },
];

export const COURSES: Readonly<Record<TemplateId, Course>> = {
  simple: { template: 'simple', templateName: 'Simple course', title: 'Fire at work', sections: FIRE },
  assessment: { template: 'assessment', templateName: 'Test / Assessment', title: 'Passwords', sections: PASSWORDS },
  personalized: { template: 'personalized', templateName: 'Personalized learning', title: 'First words of Dutch', sections: LANGUAGES },
};

/** A course of the template; a personalized one can be without sections, and then has no score. */
export const courseFor = (template: TemplateId, sections: boolean): Course => (template === 'personalized' && !sections ? { ...COURSES.personalized, sections: [] } : COURSES[template]);

export const questionsOf = ({ sections }: Course): Question[] => sections.flatMap(({ questions }) => [...questions]);
