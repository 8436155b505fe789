import { expect, test } from '@playwright/test';
import { parseRepro } from '../../workbench/repro/parse.ts';
import { reproOf } from '../../workbench/repro/repro.ts';
import { reproText } from '../../workbench/repro/text.ts';
import { answering, CORS } from '../support/server.ts';
import { PLAY, courseAt, learnt, postIn } from './repro-plays.ts';

const EMBEDDED = { embedded: { fault: null, failFirst: null } } as const;
const SEEN = ['Jane Miller', 'jane.millerova@acme-corp.com'];
const saying = (body: string) => answering((_request, response) => { response.writeHead(500, { ...CORS, 'Content-Type': 'text/plain', Location: '/users/jane.millerova' }).end(body); });
const withOverrides = (set: Record<string, unknown>, personal: readonly string[] = SEEN) => reproOf({ ...PLAY, overrides: { set, unset: [] } }, EMBEDDED, personal);

test('what learners called themselves is in no answer that the file quotes, by whatever name the receiver calls them', async () => {
  const delivery = learnt(await courseAt(saying('Dear Jane Miller (JaneMiller4711), for jane.millerova, jane.millerova=40acme-corp.com')), 'JaneMiller4711');
  const text = reproText(reproOf({ ...PLAY, overrides: { set: { learnerId: 'JaneMiller4711' }, unset: [] } }, { course: delivery }, SEEN));
  expect(text).not.toMatch(/jane|miller|acme/i);
  const { headers, body } = postIn(parseRepro(text));
  expect(body).toBe('Dear Learner 1 (account-1), for learner-1, learner-1@example.invalid');
  expect(headers).toContain('Location: /users/learner-1');
});

test('an address that a learner typed is his, whatever its domain', async () => {
  const address = 'jane.millerova@acme.example';
  const text = reproText(reproOf(PLAY, { course: learnt(await courseAt(saying(`${address} is jane.millerova, JANE`)), address) }, ['Jane Miller', address]));
  expect(text).not.toMatch(/jane|miller|acme/i);
});

test('an overridden learnerId becomes a pseudonym of the same kind, and the file says so', () => {
  const long = `${'jane'.repeat(60)}@acme-corp.com`;
  const KINDS: readonly (readonly [unknown, unknown])[] = [
    ['JaneMiller4711', 'account-1'], ['jane@acme-corp.com', 'learner-1@example.invalid'], ['jane+x@acme-corp.com', 'learner+1@example.invalid'], ["o'hara@acme-corp.com", "learner'1@example.invalid"], ['jürgen@acme-corp.com', 'leärner-1@example.invalid'],
    [' jane@acme-corp.com ', ' learner-1@example.invalid '], ['4711', '1111'], [4711, 1111], [['jane@acme-corp.com'], ['learner-1@example.invalid']], ['Jane Miller', 'account 1'],
  ];
  for (const [id, pseudonym] of KINDS) {
    expect(withOverrides({ learnerId: id }, [])).toMatchObject({ overrides: { set: { learnerId: pseudonym } }, leftOut: ['The overridden learnerId is a pseudonym of the same kind.'] });
  }
  const { overrides: { set } } = withOverrides({ learnerId: long });
  expect(set['learnerId']).toMatch(/^learner-1x+@example\.invalid$/);
  expect(String(set['learnerId'])).toHaveLength(long.length);
});

test('an overridden learnerId that is nobody’s stays, be it one of a file that was saved before', () => {
  for (const learnerId of ['a+b@example.com', 'learner+1@example.invalid', 'account-1', '', null, '   ']) expect(withOverrides({ learnerId })).toMatchObject({ overrides: { set: { learnerId } }, leftOut: [] });
});

test('an override that names a learner has his pseudonym, and the file says that free text is as it was typed', () => {
  const { overrides, leftOut } = withOverrides({ fullName: 'Jane Miller, born 1980', deep: { mail: ['boss@acme-corp.com'] }, class: '7b', score: 57 });
  expect(overrides.set).toEqual({ fullName: 'Learner 1, born 1980', deep: { mail: ['learner-1@example.invalid'] }, class: '7b', score: 57 });
  expect(leftOut).toEqual(['Pseudonyms stand for persons in overrides.', 'Overridden fields are in here as they were typed.']);
  expect(withOverrides({ class: '7b' }).leftOut).toEqual(['Overridden fields are in here as they were typed.']);
  expect(withOverrides({ score: 57, status: 'passed', extra: 1 }).leftOut).toEqual([]);
});
