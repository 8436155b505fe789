import { expect, test } from '@playwright/test';
import { verdictOf } from '../../scenarios/verdict.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import type { ReadSide } from '../../simulator/read-back/read-side.ts';
import { startForeign, type Habits, type Row } from '../support/foreign.ts';
import { judged, type Both } from '../support/both-ends.ts';
import { judgeWith, violated } from '../support/judged.ts';

const GOOD: readonly (readonly [string, Habits, string])[] = [
  ['an array', {}, ''],
  ['an array, the newest first', { shows: (rows) => [...rows].reverse() }, ''],
  ['an object, or null', { shows: (rows) => rows.at(-1) ?? null }, ''],
  ['an object, or 404', { shows: (rows) => rows.at(-1) ?? 404 }, ''],
  ['an array somewhere in its answer', { shows: (rows) => ({ data: { results: rows } }) }, '/data/results'],
  ['spellings of its own', { shows: (rows) => rows.map((row) => ({ ...row, courseId: row.courseId.toUpperCase(), score: String(row.score), finishedOn: row.finishedOn.replace(/\.\d+Z$/, '+00:00'), status: 'processed' })) }, ''],
];
for (const [what, habits, pointer] of GOOD) {
  test(`a receiver whose read side shows ${what} conforms, by both ends`, async () => {
    const { rows, row, plain } = await judged(habits, { pointer });
    expect(row).toMatchObject({ verdict: 'conforms', finding: null });
    expect(plain).toMatchObject({ outcome: 'delivered', stored: { before: 0, after: 1, problem: null } });
    expect(rows.filter(({ verdict }) => verdict === 'violates').map(({ level }) => level)).not.toContain('must');
  });
}

test('a result that shows late is waited for, each time', { tag: '@slow' }, async () => {
  const { row, deliveries } = await judged({ lagMs: 250 });
  expect(row?.verdict).toBe('conforms');
  expect(deliveries.map(({ stored }) => [stored?.before, stored?.after])).toEqual(deliveries.map(() => [0, 1]));
});

const FLAWED: readonly (readonly [string, Habits, string, object])[] = [
  ['loses failed results', { stores: (row) => (row.status === 'failed' ? [] : [row]) }, 'not-stored', { status: 200 }],
  ['cuts scores off', { stores: (row) => [{ ...row, score: Math.trunc(row.score ?? 0) }] }, 'stored-otherwise', { fields: [{ name: 'score', sent: 56.99999999999999, stored: 56 }] }],
  ['takes everybody for passed', { stores: (row) => [{ ...row, status: 'passed' }] }, 'stored-otherwise', { fields: [{ name: 'status', sent: 'failed', stored: 'passed' }] }],
  ['stores its own time', { stores: (row) => [{ ...row, finishedOn: '2018-07-15T06:15:17.502Z' }] }, 'stored-otherwise', {}],
  ['stores each result twice', { stores: (row) => [row, row] }, 'stored-twice', { posts: 1, more: 2 }],
  ['stores each result twice, and shows it late', { lagMs: 60, stores: (row) => [row, row] }, 'stored-twice', { posts: 1, more: 2 }],
];
for (const [what, habits, kind, facts] of FLAWED) {
  test(`a receiver that ${what} violates delivery/stored and nothing else`, { tag: '@slow' }, async () => {
    const all = await judged(habits, { limitMs: 600 });
    expect(violated(all)).toEqual(['delivery/stored']);
    expect(all.row?.finding).toMatchObject({ kind, facts });
    expect(verdictOf(all.rows, false).exitCode).toBe(1);
  });
}

test('accepted and absent, where others are there: reported ok, but lost', async () => {
  const { deliveries } = await judged({ stores: (row) => (row.status === 'failed' ? [] : [row]) }, { limitMs: 100 });
  expect(deliveries.find(({ stimulus }) => stimulus.name === 'failed')).toMatchObject({ outcome: 'reported-ok-but-lost', attempts: [{ outcome: 'reported-ok-but-lost', delivered: true, accepted: true }], stored: { before: 0, after: 0 } });
});

test('a read side that shows nothing in the whole run is no pass: it may be the wrong place, or all is lost', async () => {
  const { rows, row, plain } = await judged({ stores: () => [] }, { limitMs: 100 });
  expect(row).toMatchObject({ verdict: 'unknown', finding: { kind: 'read-side-empty', facts: { status: 200 } } });
  expect(plain).toMatchObject({ outcome: 'delivered', attempts: [{ outcome: 'delivered' }], stored: { before: 0, after: 0 } });
  expect(verdictOf(rows, false)).toEqual({ verdict: 'could-not-judge', exitCode: 2 });
});

test('a result without our field names is counted, and that its score is not compared is told', async () => {
  const { row } = await judged({ shows: (rows) => rows.map(({ score }) => ({ points: score })) });
  expect(row).toMatchObject({ verdict: 'told', finding: { kind: 'score-not-shown', facts: { shown: [] } } });
});

/** Each receiver does it to every result; the documented example is not changed by it. */
const ALTERED: readonly (readonly [string, Habits, readonly string[]])[] = [
  ['folds learner ids to lower case', { stores: (row) => [{ ...row, learnerId: row.learnerId.toLowerCase() }] }, []],
  ['cuts learner ids off', { stores: (row) => [{ ...row, learnerId: row.learnerId.slice(0, 50) }] }, ['delivery/accepts-any-learner']],
  ['shows learner ids cut off', { shows: (rows) => rows.map((row) => ({ ...row, learnerId: row.learnerId.slice(0, 50) })) }, ['delivery/accepts-any-learner']],
  ['rounds scores', { stores: (row) => [{ ...row, score: row.score === null ? null : Math.round(row.score) }] }, ['delivery/accepts-fractional-score']],
  ['takes no score for 0', { stores: (row) => [{ ...row, score: row.score ?? 0 }] }, ['delivery/accepts-null-score']],
  ['loses an account id', { stores: (row) => (row.learnerId.includes('@') ? [row] : []) }, ['delivery/accepts-account-id']],
];
for (const [what, habits, ids] of ALTERED) {
  test(`a receiver that ${what} ${ids.length === 0 ? 'violates nothing by it' : `violates ${ids.join(' and ')} at its own level`}`, { tag: '@slow' }, async () => {
    const all = await judged(habits, { limitMs: 300, profile: 'standard' });
    const shown = all.rows.filter(({ verdict, finding }) => verdict === 'violates' && ['accepted-not-stored', 'stored-otherwise'].includes(finding?.kind ?? ''));
    expect(shown.map(({ id }) => id)).toEqual(ids);
  });
}

test('a Check URL that is left out on purpose is delivered, and no loss', async () => {
  const all = await judged({ stores: (row) => (row.courseId === 'courseId' ? [] : [row]) }, { limitMs: 300 });
  expect(all.row?.verdict).toBe('conforms');
  expect(all.deliveries.filter(({ stimulus }) => stimulus.sender === 'check-url')).toMatchObject([{ outcome: 'delivered', attempts: [{ outcome: 'delivered' }], stored: { before: 0, after: 0 } }]);
});

test('refused and there: delivered, but reported as failed, and the finding says so', async () => {
  const { plain, rows, row } = await judged({ status: 500 }, { limitMs: 300 });
  expect(plain).toMatchObject({ outcome: 'delivered-but-reported-failed', stored: { before: 0, after: 1 } });
  expect(rows.find(({ id }) => id === 'delivery/status-is-2xx')?.finding?.seen).toContain('read side: the result is stored, although the learner was told that it failed');
  expect(row).toMatchObject({ verdict: 'unknown', causedBy: 'delivery/status-is-2xx' });
});

test('unreadable to the page, and there: so too; with 200 and with 500', async () => {
  for (const status of [200, 500]) {
    const { plain, rows } = await judged({ status, headers: {} }, { limitMs: 300 });
    expect(plain?.outcome).toBe('delivered-but-reported-failed');
    expect(rows.find(({ id }) => id === 'delivery/allows-origin-on-post')?.finding?.seen).toContain('read side: the result is stored, although the course counts it as failed');
  }
});

test('refused and not there: not delivered, also where the status says success', async () => {
  const refused = await judged({ status: 500, stores: () => [] }, { limitMs: 100 });
  expect(refused.plain?.outcome).toBe('not-delivered');
  expect(refused.rows.find(({ id }) => id === 'delivery/status-is-2xx')?.finding?.seen).toContain('read side: nothing is stored');
  const noContent = await judged({ status: 204, stores: () => [] }, { limitMs: 100 });
  expect(noContent.plain).toMatchObject({ outcome: 'not-delivered', attempts: [{ delivered: true, accepted: false }] });
  expect(violated(noContent)).toContain('delivery/status-is-200');
  expect(noContent.row?.finding?.kind).toBe('read-side-empty');
});

test('lost by a redirect is explained by the redirect', async () => {
  const { plain, rows, row } = await judged({ status: 302, headers: { 'Access-Control-Allow-Origin': '*', Location: '/api?learner=nobody' }, stores: () => [] }, { limitMs: 100 });
  expect(plain?.outcome).toBe('reported-ok-but-lost');
  expect(row).toMatchObject({ verdict: 'unknown', causedBy: 'delivery/body-not-lost-by-redirect' });
  expect(rows.find(({ id }) => id === 'delivery/body-not-lost-by-redirect')?.verdict).toBe('violates');
});

test('one result for a learner and course: the newest is known by its time, and Check URL is no loss', { tag: '@slow' }, async () => {
  const all = await judged({ keepsOne: true }, { limitMs: 300, profile: 'standard' });
  expect(all.row?.verdict).toBe('conforms');
  expect(all.deliveries.find(({ stimulus }) => stimulus.name === 'retake')?.stored).toMatchObject({ before: 1, after: 1, latest: { score: 85 } });
  expect(all.deliveries.filter(({ outcome }) => outcome === 'reported-ok-but-lost')).toEqual([]);
});

test('one that keeps the first result of a learner, and shows its time, is told of, and is no pass for a second one', { tag: '@slow' }, async () => {
  const known = new Set<string>();
  const { rows } = await judged({ stores: (row) => (known.has(row.learnerId) ? [] : (known.add(row.learnerId), [row])) }, { limitMs: 100, profile: 'standard' });
  expect(rows.filter(({ id, verdict }) => verdict === 'unobserved' && id.startsWith('delivery/'))).toEqual([]);
  expect(rows.find(({ id }) => id === 'delivery/accepts-retake')).toMatchObject({ verdict: 'told', finding: { kind: 'earlier-shown', facts: { what: 'a second result of the same learner and course', status: 200 } } });
});

const UNREAD: readonly (readonly [string, Habits, string, string])[] = [
  ['wants a key', { shows: () => 401 }, '', 'it answered with 401'],
  ['is a page', { shows: () => '<!doctype html><title>Log in</title>' }, '', 'its answer is HTML'],
  ['stands elsewhere in the answer', { shows: (rows) => ({ items: rows }) }, '/data/results', 'the JSON Pointer leads nowhere in its answer'],
  ["shows everybody's results", { shows: (rows) => [...rows, { learnerId: 'jane@acme.example', score: 12 }] }, '', 'it shows results of another learner than the one that was asked for'],
];
for (const [what, habits, pointer, problem] of UNREAD) {
  test(`a read side that ${what} is no pass: whoever names one wants to know`, async () => {
    const { rows, row, plain, deliveries } = await judged(habits, { pointer });
    expect(row).toMatchObject({ verdict: 'unknown', finding: { kind: 'read-side-unread', facts: { problem } } });
    expect(plain).toMatchObject({ outcome: 'delivered', stored: { latest: null, problem } });
    expect(verdictOf(rows, false)).toEqual({ verdict: 'could-not-judge', exitCode: 2 });
    expect(JSON.stringify(deliveries)).not.toContain('jane@');
  });
}

test('without a read side it is unobserved, and says what was seen', async () => {
  const foreign = await startForeign();
  const { rows, deliveries } = await judgeWith(openModel(), foreign.url, { profile: 'go-live' }).finally(() => foreign.close());
  const row = rows.find(({ id }) => id === 'delivery/stored');
  expect(row).toMatchObject({ verdict: 'unobserved', finding: { kind: 'storage-unobserved', facts: { status: 200, problem: null } } });
  expect(row?.finding?.summary).toContain('An answer of 200 was seen; whether the result is stored was not');
  expect(deliveries.filter(({ stored }) => stored !== undefined)).toEqual([]);
  expect(foreign.asked).toEqual([]);
});

test('a read side that is the same before and after, and names no time, tells nothing of a learner who was there before', async () => {
  const old = { score: 100, status: 'passed' };
  const { row, plain } = await judged({ shows: () => [old] }, { limitMs: 100, learnerId: 'jane@acme.example' });
  expect(row?.verdict).toBe('unobserved');
  expect(plain).toMatchObject({ outcome: 'delivered', stored: { before: 1, after: 1 } });
});

const TWICE = ['retry/same-bytes-stored-once', 'retry/resubmission-merged', 'retry/concurrent-twins', 'retry/late-twin'] as const;
const verdictsOf = ({ rows }: Pick<Both, 'rows'>) => TWICE.map((id) => rows.find((row) => row.id === id)?.verdict);
const everybodys = (take: (rows: readonly Row[]) => readonly Row[]) => {
  const all: Row[] = [];
  return { stores: (row: Row) => { all.push(row); return [row]; }, shows: () => take(all).map(({ score, status }) => ({ score, status })) };
};

test('a list that shows two results of one learner can count: a row for each POST is seen, and its newer result stands', { tag: '@slow' }, async () => {
  const all = await judged({}, { limitMs: 300, profile: 'standard' });
  // What is kept twice in a row is told there.
  expect(verdictsOf(all)).toEqual(['violates', 'violates', 'unknown', 'conforms']);
});

test('such a list shows that a twin is known again', { tag: '@slow' }, async () => {
  const seen = new Set<string>();
  const all = await judged({ stores: (row) => { const key = JSON.stringify({ ...row, finishedOn: '' }); return seen.has(key) ? [] : (seen.add(key), [row]); } }, { limitMs: 300, profile: 'standard' });
  expect(verdictsOf(all)).toEqual(['conforms', 'conforms', 'conforms', 'conforms']);
});

const CANNOT_COUNT: readonly (readonly [string, () => Habits])[] = [
  ['the newest one as an object', () => ({ shows: (rows) => rows.at(-1) ?? 404 })],
  ['the last row alone', () => ({ shows: (rows) => rows.slice(-1) })],
  ["the newest four of everybody's", () => everybodys((all) => all.slice(-4).reverse())],
  ["the oldest four of everybody's", () => everybodys((all) => all.slice(0, 4))],
  ['an error with 200', () => ({ shows: () => ({ error: 'not found' }) })],
  ['an envelope without a pointer', () => ({ shows: (rows) => ({ data: rows, total: rows.length }) })],
  ['fewer and fewer', () => { let posts = 0; return { stores: (row) => { posts += 1; return [row]; }, shows: (rows) => rows.slice(0, Math.max(1, 4 - posts)) }; }],
];
for (const [what, habits] of CANNOT_COUNT) {
  test(`a read side that shows ${what} cannot tell what came twice: unobserved, and nothing is called overwritten`, { tag: '@slow' }, async () => {
    const all = await judged(habits(), { limitMs: 100, profile: 'standard' });
    expect(verdictsOf(all)).toEqual(['unobserved', 'unobserved', 'unobserved', 'unobserved']);
  });
}

test('one that never showed two says so, and how it could', { tag: '@slow' }, async () => {
  const { rows } = await judged({ shows: (kept) => kept.at(-1) ?? null }, { limitMs: 100, profile: 'standard' });
  const row = rows.find(({ id }) => id === 'retry/same-bytes-stored-once');
  expect(row?.finding?.facts).toMatchObject({ most: 1 });
  expect(row?.finding?.summary).toContain('never showed more than one result at once in this run');
  expect(row?.finding?.fix.join(' ')).toContain('--read-back-at');
});

test('a newer result that is overwritten is seen where two would have shown', { tag: '@slow' }, async () => {
  const kept: Row[] = [];
  const stores = (row: Row) => { const twin = row.score === 73 || row.score === 83; const at = twin ? kept.findIndex((one) => one.learnerId === row.learnerId) : -1; if (at < 0) kept.push(row); else kept.splice(at, 1, row); return [row]; };
  const all = await judged({ stores, shows: (rows) => kept.filter(({ learnerId }) => rows.some((one) => one.learnerId === learnerId)) }, { limitMs: 100, profile: 'standard' });
  expect(all.rows.find(({ id }) => id === 'retry/late-twin')).toMatchObject({ verdict: 'violates', finding: { kind: 'newer-overwritten', facts: { newer: 83, shown: 73 } } });
});

test('a long list that changes all the time does not hold the run up', async () => {
  const list = Array.from({ length: 45_000 }, (_, index) => ({ score: index / 10 }));
  let asked = 0;
  const side: ReadSide = { show: () => Promise.resolve({ elements: (asked += 1) % 2 === 0 ? list : [...list].reverse().map(({ score }) => ({ score: -score })) }), limitMs: 0, settleMs: 0 };
  const foreign = await startForeign();
  const { deliveries } = await judgeWith(openModel(), foreign.url, { profile: 'go-live', attempts: 1, learnerId: 'jane@acme.example', readSide: side }).finally(() => foreign.close());
  expect(deliveries.find(({ stimulus }) => stimulus.name === 'plain')?.stored).toMatchObject({ before: 45_000, after: 45_000 });
});
