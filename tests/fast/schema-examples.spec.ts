import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { validateResult } from '../../generated/validators.js';

const EXAMPLES = new URL('../../schema/examples/', import.meta.url);

/** What is wrong in each invalid example: the place in the document, and the rule that it breaks there. */
const WRONG: Readonly<Record<string, readonly [instancePath: string, keyword: string]>> = {
  'course-id-empty': ['/courseId', 'minLength'],
  'course-id-is-a-number': ['/courseId', 'type'],
  'finished-on-empty': ['/finishedOn', 'pattern'],
  'finished-on-in-month-13': ['/finishedOn', 'pattern'],
  'finished-on-is-a-date-without-time': ['/finishedOn', 'pattern'],
  'finished-on-is-a-number': ['/finishedOn', 'type'],
  'finished-on-with-offset': ['/finishedOn', 'pattern'],
  'learner-empty': ['/learnerId', 'minLength'],
  'learner-null': ['/learnerId', 'type'],
  'missing-course-id': ['', 'required'],
  'missing-finished-on': ['', 'required'],
  'missing-learner-id': ['', 'required'],
  'missing-score': ['', 'required'],
  'missing-status': ['', 'required'],
  'not-an-object-but-a-list': ['', 'type'],
  'not-an-object-but-text': ['', 'type'],
  'null': ['', 'type'],
  'score-101': ['/score', 'maximum'],
  'score-as-text': ['/score', 'type'],
  'score-is-a-boolean': ['/score', 'type'],
  'score-negative': ['/score', 'minimum'],
  'status-completed': ['/status', 'enum'],
  'status-in-capitals': ['/status', 'enum'],
  'status-null': ['/status', 'type'],
};

async function examples(kind: 'valid' | 'invalid'): Promise<Map<string, unknown>> {
  const files = await readdir(new URL(`${kind}/`, EXAMPLES));
  return new Map(await Promise.all(files.sort().map(async (file): Promise<[string, unknown]> => [file.replace(/\.json$/, ''), JSON.parse(await readFile(new URL(`${kind}/${file}`, EXAMPLES), 'utf8'))])));
}

test('every valid example is accepted', async () => {
  const valid = await examples('valid');
  const refused = [...valid].filter(([, body]) => !validateResult(body)).map(([name]) => name);
  expect(refused).toEqual([]);
  expect(valid.size).toBeGreaterThan(20);
});

test('the valid examples hold every binary tail that a whole percentage can arrive with', async () => {
  const sent = Array.from({ length: 101 }, (_, whole) => (whole / 100) * 100).filter((score, whole) => score !== whole);
  const scores = [...(await examples('valid'))].filter(([name]) => name.startsWith('score-binary-tail-')).map(([, body]) => (body as { score: number }).score);
  expect(scores.sort((a, b) => a - b)).toEqual(sent);
});

test('every invalid example is refused where it is wrong, and for that alone', async () => {
  const found = [...(await examples('invalid'))].map(([name, body]) => {
    validateResult(body);
    const errors = validateResult.errors ?? [];
    return [name, [[...new Set(errors.map((error) => error.instancePath))].join(), errors[0]?.keyword]];
  });
  expect(Object.fromEntries(found)).toEqual(WRONG);
});

test('a missing field is named', async () => {
  const invalid = await examples('invalid');
  for (const [name, field] of [['course-id', 'courseId'], ['learner-id', 'learnerId'], ['score', 'score'], ['finished-on', 'finishedOn'], ['status', 'status']] as const) {
    validateResult(invalid.get(`missing-${name}`));
    expect(validateResult.errors?.map((error) => error.params)).toEqual([{ missingProperty: field }]);
  }
});
