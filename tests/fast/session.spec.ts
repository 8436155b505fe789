/** The session against the real receiver, its sending done by the model. */
import { test as base, expect } from '@playwright/test';
import { openSession, type There, type ThereOptions } from '../support/session-there.ts';

const test = base.extend<{ open: (options?: ThereOptions) => Promise<There> }>({
  open: async ({}, use) => {
    const opened: There[] = [];
    await use(async (options) => {
      const session = await openSession(options);
      opened.push(session);
      return session;
    });
    for (const session of opened) await session.close();
  },
});

const bodies = (session: There) => session.state().inbox?.arrivals.filter(({ kind }) => kind === 'result').map(({ body }) => JSON.parse(body ?? '') as Record<string, unknown>) ?? [];

test('nobody sees results before the last question', async ({ open }) => {
  const session = await open();
  await session.play({ kind: 'identify', name: 'Ann', email: 'ann@example.com' }, 'results');
  expect(session.state().player.phase).toBe('questions');
});

test('a second click on a busy button is none', async ({ open }) => {
  const session = await open();
  await session.play({ kind: 'fault', id: 'post-500', failFirst: null });
  await session.answer(7);
  await session.play('results');
  await Promise.all([session.play('finish'), session.play('finish'), session.play('finish')]);
  await Promise.all([session.play('submit-again'), session.play('submit-again')]);
  expect(bodies(session)).toHaveLength(2);
  expect(session.state().player.dialog?.failed).toBe(2);
});

test('a result that is changed in the dialog goes with the next click, as a delivery of its own', async ({ open }) => {
  const session = await open();
  await session.play({ kind: 'fault', id: 'post-500', failFirst: null });
  await session.answer(7);
  await session.play('results', 'finish', { kind: 'set', field: 'score', json: '12' }, 'submit-again');
  expect(bodies(session).map(({ score }) => score)).toEqual([100, 12]);
  expect(session.state().player.dialog?.failed).toBe(2);
  expect(session.kept.deliveries.map(({ id, attempts }) => [id, attempts.map(({ number }) => number)])).toEqual([['plain@published', [1]], ['plain@published.2', [2]]]);
});

test('what is wrong is what is wrong now, and evidence keeps what was', async ({ open }) => {
  const session = await open();
  await session.play({ kind: 'fault', id: 'options-404', failFirst: 1 });
  await session.answer(7);
  await session.play('results', 'finish');
  expect(session.state().rows.map(({ id }) => id)).toContain('preflight/answers-options');
  await session.play('submit-again');
  expect(session.state().player.ending).toBe('reported');
  expect(session.state().rows.filter(({ level }) => level === 'must')).toEqual([]);
  expect(session.last.course?.attempts.map(({ accepted }) => accepted)).toEqual([false, true]);
});

test('a fault that is mended is wrong no more', async ({ open }) => {
  const session = await open();
  await session.play({ kind: 'fault', id: 'post-204', failFirst: null });
  await session.answer(7);
  await session.play('results', 'finish');
  expect(session.state().rows.map(({ id }) => id)).toContain('delivery/status-is-200');
  await session.play({ kind: 'fault', id: null, failFirst: null }, 'submit-again');
  expect(session.state().rows.filter(({ level }) => level === 'must')).toEqual([]);
});

test('a payload of the catalogue is judged in comparison with the plain case', async ({ open }) => {
  const session = await open();
  await session.play({ kind: 'fault', id: 'score-null-500', failFirst: null });
  await session.answer(7);
  await session.play('results', 'finish', 'restart');
  await session.play({ kind: 'preset', value: 'null-score' });
  await session.answer(7);
  await session.play('results', 'finish');
  expect(session.state().rows.map(({ id }) => id)).toContain('delivery/accepts-null-score');
});

test('the log keeps ten thousand entries, and the bytes of the newest thousand', async ({ open }) => {
  const session = await open();
  await session.play('check-url');
  for (let sent = 0; sent < 10_050; sent += 1) session.note('x');
  expect(session.log.total).toBeGreaterThan(10_050);
  expect(session.log.last(20_000)).toHaveLength(10_000);
  expect(session.log.last(20_000).some(({ detail }) => detail !== null)).toBe(false);
});

test('Check URL that cannot be judged is not said to wait', async ({ open }) => {
  const session = await open();
  await session.play({ kind: 'fault', id: 'javascript-answer', failFirst: null }, 'check-url');
  expect(session.state().checkUrl).toMatchObject({ phase: 'undecided', label: expect.stringContaining('JavaScript'), disagreement: null });
  await session.play({ kind: 'fault', id: 'post-hang', failFirst: null }, 'check-url');
  expect(session.state().checkUrl).toMatchObject({ phase: 'waiting', label: 'Nothing: Check URL still waits for the answer to end' });
});

test('who starts again while progress is saved sends nothing', async ({ open }) => {
  const session = await open({ savingMs: 200 });
  await session.answer(7);
  await session.play('results');
  const finishing = session.command({ kind: 'finish' });
  await session.play('restart');
  await finishing;
  expect(bodies(session)).toEqual([]);
  expect(session.state().player.phase).toBe('identify');
});

test('who starts again while the POST is under way has nothing of its answer before him', async ({ open }) => {
  const session = await open();
  await session.play({ kind: 'fault', id: 'post-slow', failFirst: null });
  await session.answer(7);
  await session.play('results');
  const finishing = session.command({ kind: 'finish' });
  await new Promise((resolve) => { setTimeout(resolve, 50); });
  await session.play('restart');
  await finishing;
  expect(session.state().player.phase).toBe('identify');
  expect(session.last.course?.learnerSees).toBeNull();
  expect(session.log.last(50).some(({ kind }) => kind === 'learner-sees')).toBe(false);
});

test('a receiver that has recovered stays so for Check URL, and fails again for a new delivery', async ({ open }) => {
  const session = await open();
  await session.play({ kind: 'fault', id: 'post-500', failFirst: 1 });
  await session.answer(7);
  await session.play('results', 'finish', 'submit-again', 'check-url');
  expect(session.state()).toMatchObject({ player: { ending: 'reported' }, checkUrl: { phase: 'success', disagreement: null }, faults: { on: 'post-500', ends: { fault: null } } });
  await session.play('restart');
  await session.answer(7);
  await session.play('results', 'finish');
  expect(session.state()).toMatchObject({ player: { phase: 'failed' }, faults: { ends: { fault: 'post-500' } } });
  expect(session.log.last(50).map(({ title }) => title)).toContain('A new delivery: the receiver fails again');
});

test('Check URL and courses disagree only under the same circumstances', async ({ open }) => {
  const session = await open();
  await session.play({ kind: 'fault', id: 'options-404', failFirst: null });
  await session.answer(7);
  await session.play('results', 'finish', { kind: 'fault', id: null, failFirst: null }, 'check-url');
  expect(session.state().checkUrl).toMatchObject({ phase: 'success', disagreement: null });
  await session.play({ kind: 'unset', field: 'learnerId' }, 'submit-again', 'check-url');
  expect(session.state().checkUrl.disagreement).toBeNull();
  await session.play({ kind: 'fault', id: 'post-204', failFirst: null }, 'check-url');
  expect(session.state().checkUrl.disagreement?.words).toBe('Check URL is green, and courses will be red: a course counts status 200 alone, and this was 204.');
  await session.play({ kind: 'fault', id: 'only-authoring-allowed', failFirst: null }, 'check-url');
  expect(session.state().checkUrl.disagreement).toBeNull();
});

test('a repro opens what was played, whatever was switched since', async ({ open }) => {
  const session = await open();
  await session.play({ kind: 'fault', id: 'post-204', failFirst: null });
  await session.answer(7);
  await session.play('results', 'finish', { kind: 'fault', id: null, failFirst: null }, { kind: 'template', value: 'personalized' });
  expect(JSON.parse(session.repro() ?? '')).toMatchObject({ template: 'simple', receiver: { kind: 'embedded', fault: 'post-204' } });
});

test('the usual count goes with the behaviour, unless it was set', async ({ open }) => {
  const session = await open();
  await session.play({ kind: 'behaviour', value: 'templates-2020' });
  expect(session.state().rules.attempts).toBe(12);
  await session.play({ kind: 'attempts', value: 3 }, { kind: 'behaviour', value: 'article' });
  expect(session.state().rules.attempts).toBe(3);
});
