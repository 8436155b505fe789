import { expect, test } from '@playwright/test';
import { COURSES, questionsOf } from '../../simulator/course/course.ts';
import { next, START, type Player, type PlayerEvent, type Rules } from '../../simulator/course/player.ts';
import { scoreOf, statusOf, tally } from '../../simulator/course/score.ts';

const RULES: Rules = { template: 'simple', behaviour: 'article', attempts: 3 };
const play = (events: readonly (PlayerEvent | PlayerEvent['kind'])[], rules: Rules = RULES, from: Player = START): Player =>
  events.reduce<Player>((player, event) => next(player, typeof event === 'string' ? ({ kind: event } as PlayerEvent) : event, rules), from);

const identified = { kind: 'start', anonymous: false } as const;
const refused = { kind: 'settled', how: 'error', accepted: false } as const;
const answered500 = { kind: 'settled', how: 'response', accepted: false } as const;
const accepted = { kind: 'settled', how: 'response', accepted: true } as const;
const silent = { kind: 'settled', how: 'timeout', accepted: false } as const;
const FINISHED = [identified, 'results', 'finish', 'saved'] as const;

test('eight of the 101 whole percentages carry a binary tail, and no other', () => {
  const tails = Array.from({ length: 101 }, (_, percent) => scoreOf('simple', { right: percent, total: 100 })).filter((score) => !Number.isInteger(score));
  expect(tails).toEqual([7.000000000000001, 14.000000000000002, 28.000000000000004, 28.999999999999996, 55.00000000000001, 56.00000000000001, 56.99999999999999, 57.99999999999999]);
});

test('four right answers of the simple course are 56.99999999999999', () => {
  const questions = questionsOf(COURSES.simple);
  const answers = Object.fromEntries(questions.map(({ id, right, options }, index) => [id, index < 4 ? right : (right + 1) % options.length]));
  expect(scoreOf('simple', tally(COURSES.simple, answers))).toBe(56.99999999999999);
});

test('personalized learning rounds up, and has no score without sections', () => {
  expect(scoreOf('personalized', { right: 1, total: 3 })).toBe(34);
  expect(scoreOf('personalized', { right: 0, total: 0 })).toBeNull();
});

test('the mastery score decides the status, and a binary tail does not', () => {
  expect([statusOf(56.99999999999999, 57), statusOf(57.99999999999999, 58), statusOf(56, 57), statusOf(null, 0)]).toEqual(['passed', 'passed', 'failed', 'failed']);
});

test('every question has the option that is right', () => {
  for (const { right, options } of Object.values(COURSES).flatMap(questionsOf)) expect(options[right]).toBeDefined();
});

test('an accepted result closes the course', () => {
  expect(play([...FINISHED, accepted])).toMatchObject({ phase: 'closed', ending: 'reported', dialog: null });
});

test('the way out appears at the last of the attempts, and leads to a closed course', () => {
  const again = ['submit-again', answered500] as const;
  const second = play([...FINISHED, answered500, ...again]);
  expect(second).toMatchObject({ phase: 'failed', dialog: { failed: 2, wayOut: false } });
  expect(play(['leave-unreported'], RULES, second)).toBe(second);
  const third = play([...again], RULES, second);
  expect(third.dialog).toEqual({ failed: 3, wayOut: true });
  expect(play(['leave-unreported'], RULES, third)).toMatchObject({ phase: 'closed', ending: 'unreported' });
});

test('stepping back starts the count anew', () => {
  const back = play([...FINISHED, answered500, 'submit-again', answered500, 'back']);
  expect(back).toMatchObject({ phase: 'results', dialog: null });
  expect(play(['finish', 'saved', answered500], RULES, back).dialog).toEqual({ failed: 1, wayOut: false });
});

test('a refused request counts by the article, and ends in nothing by the templates', () => {
  expect(play([...FINISHED, refused]).dialog).toEqual({ failed: 1, wayOut: false });
  const templates: Rules = { ...RULES, behaviour: 'templates-2020' };
  const stuck = play([...FINISHED, refused], templates);
  expect(stuck).toMatchObject({ phase: 'standstill', dialog: null });
  for (const event of ['back', 'submit-again', 'finish', 'leave-unreported'] as const) expect(play([event], templates, stuck)).toBe(stuck);
  expect(play([...FINISHED, answered500, 'submit-again', refused], templates)).toMatchObject({ phase: 'standstill', dialog: { failed: 1 } });
});

test('silence leaves the course waiting under either behaviour', () => {
  for (const behaviour of ['article', 'templates-2020'] as const) expect(play([...FINISHED, silent], { ...RULES, behaviour }).phase).toBe('waiting');
});

test('personalized learning sends as its summary opens, and again where it was not reported', () => {
  const rules: Rules = { ...RULES, template: 'personalized' };
  const opened = play([identified, 'results'], rules);
  expect(opened.phase).toBe('saving');
  const reported = play(['saved', accepted], rules, opened);
  expect(reported).toMatchObject({ phase: 'results', reported: true });
  expect(play(['finish'], rules, reported)).toMatchObject({ phase: 'closed', ending: 'reported' });
  const back = play(['saved', answered500, 'back'], rules, opened);
  expect(play(['finish'], rules, back).phase).toBe('saving');
  expect(play(['finish', 'saved', accepted], rules, back)).toMatchObject({ phase: 'closed', ending: 'reported' });
});

test('an anonymous learner finishes and nothing is saved or sent', () => {
  for (const template of ['simple', 'assessment', 'personalized'] as const) {
    const phases: string[] = [];
    let player = START;
    for (const event of [{ kind: 'start', anonymous: true }, { kind: 'results' }, { kind: 'finish' }] as const) phases.push((player = next(player, event, { ...RULES, template })).phase);
    expect(phases).toEqual(['questions', 'results', 'closed']);
    expect(player.ending).toBe('anonymous');
  }
});
