/** What the course's next POST carries: its own score, a preset of the catalogue, and fields overridden, added or taken out. */
import { contract } from '../../generated/contract.js';
import { DELIVERY } from '../../scenarios/stimuli/delivery.ts';
import { RECIPES, type RecipeName, type StimulusName } from '../../scenarios/stimuli/index.ts';
import { NO_VALUES } from '../../scenarios/stimuli/values.ts';
import type { Preset } from '../state.ts';

export const PLAYED = 'played';

/** Presets that are another body; what is another request has a place of its own. */
const NAMES = (Object.keys(DELIVERY) as RecipeName[]).filter((name) => RECIPES[name].sender === undefined && name !== 'retake');

export const PRESETS: readonly Preset[] = [
  { id: PLAYED, what: 'what the course was played to' },
  { id: 'passed', what: 'a passed result, score 100' },
  ...NAMES.map((name): Preset => ({ id: name, what: RECIPES[name].what })),
];

export interface Wish {
  readonly preset: string;
  /** JSON values by field. */
  readonly set: Readonly<Record<string, unknown>>;
  readonly unset: readonly string[];
}

export interface Played {
  readonly courseId: string;
  readonly learnerId: string;
  readonly score: number | null;
  readonly status: 'passed' | 'failed';
  /** Names the run in synthetic learners. */
  readonly run: string;
}

export interface Payload {
  /** The stimulus of the catalogue that this is; plain where it is the course's own or was changed. */
  readonly name: StimulusName;
  /** Keys in the order in which they are sent; finishedOn is filled in at each attempt. */
  readonly body: Record<string, unknown>;
  /** Whether finishedOn is the sender's to take. */
  readonly ownTime: boolean;
  readonly contentType: string;
  readonly indent: number;
}

export function payloadOf({ preset, set, unset }: Wish, { courseId, learnerId, score, status, run }: Played): Payload {
  const played = { courseId, learnerId, score, finishedOn: '', status };
  const recipe = NAMES.find((name) => name === preset);
  const base = recipe === undefined
    ? (preset === 'passed' ? { ...played, score: 100, status: 'passed' } : played)
    : (RECIPES[recipe].body?.({ ...played, score: 100, status: 'passed' }, { plain: learnerId, next: (shape) => (shape === undefined ? learnerId : shape(run, 1)), shared: () => learnerId }, NO_VALUES) ?? played);
  const body = Object.fromEntries(Object.entries({ ...base, ...set }).filter(([field]) => !unset.includes(field)));
  const changed = Object.keys(set).length + unset.length > 0;
  return {
    name: recipe === undefined || changed ? 'plain' : recipe,
    body,
    ownTime: !('finishedOn' in set) && !unset.includes('finishedOn'),
    contentType: (recipe === undefined ? undefined : RECIPES[recipe].contentType) ?? contract.contentType.value,
    indent: (recipe === undefined ? undefined : RECIPES[recipe].indent) ?? 0,
  };
}

/** What is worth knowing of a body before it is sent. */
export function notesOn(body: Readonly<Record<string, unknown>>): string[] {
  const { score, learnerId, courseId } = body;
  const missing = contract.fields.value.filter((field) => !(field in body));
  return [
    ...(typeof score === 'number' && score !== Math.round(score) && Math.abs(score - Math.round(score)) < 1e-9 ? [`${score} is ${Math.round(score)} with a binary tail: the Simple template divides the percentage by 100 and multiplies it again. 8 of the 101 whole percentages arrive like this.`] : []),
    ...(score === null ? ['A personalized course without sections has no score: null.'] : []),
    ...(typeof learnerId === 'string' && !learnerId.includes('@') ? ['This learnerId is no e-mail address: with a company account it may be an account id.'] : []),
    ...(typeof courseId === 'string' && !/^[0-9a-f]{32}$/.test(courseId) ? ['A course id has 32 hexadecimal digits. Check URL sends the literal word courseId.'] : []),
    ...(missing.length > 0 ? [`No course leaves out ${missing.join(', ')}: a strict receiver may refuse this, and would be right.`] : []),
  ];
}
