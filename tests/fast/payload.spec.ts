import { expect, test } from '@playwright/test';
import { notesOn, payloadOf, PRESETS, type Wish } from '../../workbench/session/payload.ts';

const PLAYED = { courseId: '2fc74749fe984bb9b23dfb02c30ccb8b', learnerId: 'ann@example.com', score: 66.67, status: 'failed', run: 'test' } as const;
const payload = (wish: Partial<Wish> = {}) => payloadOf({ preset: 'played', set: {}, unset: [], ...wish }, PLAYED);

test('a played result has the documented fields in their order', () => {
  expect(Object.keys(payload().body)).toEqual(['courseId', 'learnerId', 'score', 'finishedOn', 'status']);
  expect(payload()).toMatchObject({ name: 'plain', ownTime: true, contentType: 'application/json', indent: 0, body: { score: 66.67, status: 'failed', learnerId: 'ann@example.com' } });
});

test('presets are the catalogue\'s own payloads, for the learner who plays', () => {
  expect(PRESETS.map(({ id }) => id)).toEqual(expect.arrayContaining(['played', 'passed', 'failed', 'binary-fraction', 'null-score', 'long-learner', 'account-id', 'charset']));
  expect(payload({ preset: 'null-score' })).toMatchObject({ name: 'null-score', body: { score: null, learnerId: 'ann@example.com' } });
  expect(payload({ preset: 'account-id' }).body['learnerId']).toBe('hookproof-test-1');
  expect(payload({ preset: 'charset' }).contentType).toBe('application/json; charset=utf-8');
  expect(payload({ preset: 'key-order' }).indent).toBe(2);
});

test('an override keeps the order, an added field comes last, and what was changed is no payload of the catalogue', () => {
  const { name, body } = payload({ preset: 'failed', set: { score: 57, region: 'north' }, unset: ['status'] });
  expect(name).toBe('plain');
  expect(Object.entries(body)).toEqual([['courseId', PLAYED.courseId], ['learnerId', 'ann@example.com'], ['score', 57], ['finishedOn', ''], ['region', 'north']]);
});

test('a finishedOn of one\'s own is left alone', () => {
  expect(payload({ set: { finishedOn: 'yesterday' } })).toMatchObject({ ownTime: false, body: { finishedOn: 'yesterday' } });
  expect(payload({ unset: ['finishedOn'] }).ownTime).toBe(false);
});

test('what is worth knowing of a body is said', () => {
  expect(notesOn({ ...payload().body, score: 56.99999999999999 })[0]).toContain('57 with a binary tail');
  expect(notesOn({ courseId: 'courseId', learnerId: 'account-7', score: null, finishedOn: '' })).toHaveLength(4);
  expect(notesOn(payload().body)).toEqual([]);
});
