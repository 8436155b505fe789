import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Report, Stimulus } from '../../generated/types.ts';
import { validateReport } from '../../generated/validators.js';
import { VENDOR_ORIGINS, startReceiver } from '../../receiver/receiver.ts';
import { budgetOf, leastFor } from '../../scenarios/budget.ts';
import { catalogue } from '../../scenarios/index.ts';
import { judge } from '../../scenarios/judge.ts';
import { choose, plan } from '../../scenarios/plan.ts';
import { traceOf } from '../../scenarios/trace.ts';
import { inProcess } from '../support/in-process.ts';
import { reportOf } from '../support/reports.ts';

const stimuli = (attempts: number): Stimulus[] =>
  plan({ scenarios: choose(catalogue, 'go-live'), target: 'http://127.0.0.1:4321/', timeoutMs: 100, run: 'test', attempts, successStatus: [200], extraOrigins: [] });

/** Counts what arrives at a server that answers as told, while the model verifies it. */
async function verified(answer: { status: number }, args: readonly string[]): Promise<{ code: number; report: Report; arrived: number }> {
  let arrived = 0;
  const server = createServer((request, response) => {
    arrived += 1;
    const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' };
    request.resume().on('end', () => { response.writeHead(request.method === 'OPTIONS' ? 204 : answer.status, allowed).end(); });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  try {
    const { code, stdout } = await inProcess(['verify', `http://127.0.0.1:${(server.address() as AddressInfo).port}/results`, '--engine', 'model', '--reporter', 'json', ...args]);
    const report: unknown = JSON.parse(stdout);
    if (!validateReport(report)) throw new Error(JSON.stringify(validateReport.errors));
    return { code, report, arrived };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

for (const [max, attempts] of [[4, 11], [8, 11], [9, 1], [30, 11]] as const) {
  test(`--max-requests ${max} with --attempts ${attempts}: no more arrives at a receiver that fails each attempt, and both plain cases do`, async () => {
    const { report, arrived } = await verified({ status: 500 }, ['--max-requests', String(max), '--attempts', String(attempts), '--profile', 'standard']);
    expect(arrived).toBeLessThanOrEqual(max);
    expect(report.requests?.started).toBe(arrived);
    expect(report.deliveries.map(({ stimulus }) => stimulus.name)).toEqual(expect.arrayContaining(['plain', 'check-url']));
    expect(report.settings.find(({ name }) => name === 'requests at most')).toMatchObject({ value: max, source: expect.stringContaining('redirect hops') });
  });
}

test('what is not sent is unknown, its row says why, and a must of them leaves the run without a verdict', async () => {
  const { code, report, arrived } = await verified({ status: 200 }, ['--max-requests', '6', '--profile', 'go-live']);
  expect(arrived).toBe(6);
  expect(report.requests).toEqual({ max: 6, started: 6, needed: 8, notSent: ['binary-fraction'] });
  expect(report.scenarios.find(({ id }) => id === 'delivery/accepts-binary-fraction')?.verdict).toBe('unknown');
  expect(report.scenarios.find(({ finding }) => finding?.kind === 'not-sent')?.finding?.facts).toMatchObject({ maxRequests: 6, needed: 8, ids: expect.arrayContaining(['delivery/accepts-binary-fraction']) });
  expect(report.scenarios.find(({ id }) => id === 'delivery/accepts-failed')).toMatchObject({ verdict: 'conforms' });
  expect(code).toBe(2);
});

test('what a bound leaves no room for is one finding that lists the ids and names a number that is enough', async () => {
  const { code, report } = await verified({ status: 200 }, ['--max-requests', '20', '--profile', 'standard', '--attempts', '1', '--only', 'delivery/accepts-']);
  const told = report.scenarios.filter(({ finding }) => finding?.kind === 'not-sent');
  expect([code, told.length]).toEqual([2, 1]);
  const hidden = report.scenarios.filter(({ causedBy }) => causedBy === told[0]?.id).map(({ id }) => id);
  expect(hidden.length).toBeGreaterThan(1);
  expect(told[0]?.finding?.facts['ids']).toEqual(expect.arrayContaining(hidden));
  const { textReport } = await import('../../report/text.ts');
  const text = textReport(report, { colour: false, verbose: false }).replace(/\s+/g, ' ');
  expect(text).toContain(`Next: run it again with --max-requests ${report.requests?.needed ?? 0} or more, or without it.`);
  const enough = await verified({ status: 200 }, ['--max-requests', String(report.requests?.needed), '--profile', 'standard', '--attempts', '1', '--only', 'delivery/accepts-']);
  expect(enough.report.requests?.notSent).toEqual([]);
});

test('a bound that is never met changes nothing', async () => {
  const { code, report } = await verified({ status: 200 }, ['--max-requests', '8', '--profile', 'go-live']);
  expect(code).toBe(0);
  expect(report.requests).toEqual({ max: 8, started: 8, needed: 8, notSent: [] });
});

test('a row that needs several stimuli is unknown where one of them was not sent, and violated where another shows it', () => {
  const scenario = catalogue.find(({ id }) => id === 'delivery/accepts-any-learner');
  if (scenario === undefined) throw new Error('no such scenario');
  const report = reportOf('conforms');
  const [plain] = report.deliveries;
  if (plain === undefined) throw new Error('no delivery');
  const sent = { ...plain, id: 'long-learner@published', stimulus: { ...plain.stimulus, name: 'long-learner' } };
  const [row] = judge([scenario], { target: report.target, deliveries: [plain, sent], probe: null, requests: { max: 10, started: 9, notSent: ['plus-learner'] } });
  expect(row).toMatchObject({ verdict: 'unknown', finding: { kind: 'not-sent' } });
});

test('the budget cuts a plain case to what leaves room for the other, and sends no half of anything else', () => {
  const [plain, checkUrl, failed] = stimuli(11);
  if (plain === undefined || checkUrl === undefined || failed === undefined) throw new Error('the plan is shorter than go-live');
  expect(leastFor(stimuli(11))).toBe(4);
  const all = [plain, checkUrl, failed];
  const budget = budgetOf(9, all);
  expect(budget.fit(plain)).toMatchObject({ attempts: 3 });
  expect(budgetOf(9, all).fit({ ...failed, attempts: 5 })).toBeUndefined();
  expect(budgetOf(5, all).fit({ ...failed, sender: 'wire' })).toMatchObject({ name: failed.name });
});

test('a bound without room for the plain cases is wrong usage, and names what they need', async () => {
  expect(await inProcess(['verify', 'http://127.0.0.1:4321/', '--max-requests', '3'])).toMatchObject({ code: 3, stderr: expect.stringContaining('for each of 2 origins. Give 4 or more.') });
  expect(await inProcess(['verify', 'http://127.0.0.1:4321/', '--max-requests', '1'])).toMatchObject({ code: 3, stderr: expect.stringContaining('1 leaves no room') });
  expect(await inProcess(['verify', 'http://127.0.0.1:4321/', '--max-requests', '5', '--origin', 'https://lms.example.com'])).toMatchObject({ code: 3, stderr: expect.stringContaining('for each of 3 origins. Give 6 or more.') });
});

test('full on a host that is not this machine needs --i-own-this-endpoint: exit code 3, and what full sends is said', async () => {
  const { code, stderr } = await inProcess(['verify', 'https://example.com/results?key=Zx9Qw8Er7Ty6Ui5O', '--profile', 'full']);
  expect(code).toBe(3);
  expect(stderr).toMatch(/^Failed to start the profile full: https:\/\/example\.com\/results\?key=REDACTED is not on this machine, and full sends what may do harm: hostile input, .*Add --i-own-this-endpoint .*$/);
});

test('full on loopback needs no such word', async () => {
  const receiver = await startReceiver({ origins: [...VENDOR_ORIGINS] });
  try {
    expect((await inProcess(['verify', receiver.url, '--profile', 'full', '--engine', 'model', '--only', 'preflight/'])).code).toBe(0);
  } finally {
    await receiver.close();
  }
});

test('a run is found in the log by its learners and its time, in the text and in the JSON', async () => {
  const { report } = await verified({ status: 200 }, ['--profile', 'go-live']);
  const { log, deliveries } = report;
  expect(log?.learnerIdPrefix).toMatch(/^hookproof\.[a-z0-9]+\.$/);
  for (const { stimulus, attempts } of deliveries) {
    if (stimulus.sender === 'course') expect(String(stimulus.body['learnerId']).startsWith(log?.learnerIdPrefix ?? 'none')).toBe(true);
    for (const { sentAt } of attempts) expect((log?.from ?? '') <= sentAt && sentAt <= (log?.to ?? '')).toBe(true);
  }
  const { textReport } = await import('../../report/text.ts');
  expect(textReport(report, { colour: false, verbose: false }).replace(/\s+/g, ' ')).toMatch(/your log learnerId hookproof\.[a-z0-9]+\.\* between \d{4}-\d\d-\d\d [\d:.]+ and [\d:.]+ UTC/);
});

test('with --learner-id the log is searched for that learner', () => {
  expect(traceOf(reportOf('conforms').deliveries, 'me@example.com')?.learnerIdPrefix).toBe('me@example.com');
  expect(traceOf([])).toBeUndefined();
});
