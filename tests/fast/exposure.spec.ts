import { expect, test } from '@playwright/test';
import type { Delivery } from '../../generated/types.ts';
import { catalogue } from '../../scenarios/index.ts';
import { judge } from '../../scenarios/judge.ts';
import { AUTHORING, choose, plan, PUBLISHED } from '../../scenarios/plan.ts';
import { send } from '../../scenarios/run.ts';
import { RECIPES } from '../../scenarios/stimuli/index.ts';
import { LOOKALIKE_NAMES } from '../../scenarios/stimuli/exposure.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import { faultById } from '../../receiver/faults/index.ts';
import { redacted } from '../../report/redact.ts';
import { violated, type Judged } from '../support/judged.ts';
import { reportOf } from '../support/reports.ts';
import { http, startRaw, type RawFlaw } from '../receivers/raw.ts';
import type { RawRequest } from '../receivers/requests.ts';

const model = openModel();
const scenarios = choose(catalogue, 'full', ['exposure/']);

/** This group alone, by the raw client and the model. */
async function judged(target: string, options: { learnerId?: string } = {}): Promise<Pick<Judged, 'rows' | 'deliveries'>> {
  const deliveries = await send(plan({ scenarios, target, timeoutMs: 3000, run: 'test', attempts: 1, successStatus: [200], extraOrigins: [], ...options }), model);
  return { rows: judge(scenarios, { target, deliveries, probe: null }), deliveries };
}
const TWO: readonly string[] = [PUBLISHED.url, AUTHORING.url];

/** Repeats the two origins, and those named; with further headers for all. */
const letting = (also: readonly string[], headers: Readonly<Record<string, string>> = {}): RawFlaw => {
  const cors = (request: RawRequest): Record<string, string> => {
    const origin = request.headers.get('origin') ?? '';
    return { Vary: 'Origin', 'Access-Control-Allow-Origin': [...TWO, ...also].includes(origin) ? origin : PUBLISHED.url, ...headers };
  };
  return {
    options: (socket, request) => { socket.write(http('204 No Content', cors(request))); },
    post: (socket, request) => { socket.write(http('200 OK', cors(request), '{}')); },
  };
};

async function exposed(flaw: RawFlaw): Promise<Pick<Judged, 'rows' | 'deliveries'> & { requests: RawRequest[] }> {
  const requests: RawRequest[] = [];
  const receiver = await startRaw(flaw, { onRequest: (request) => { requests.push(request); } });
  return { ...await judged(receiver.url).finally(() => receiver.close()), requests };
}

const originOf = (name: (typeof LOOKALIKE_NAMES)[number]): string => RECIPES[name].origin?.url ?? '';

for (const name of LOOKALIKE_NAMES) {
  const harmless = name === 'origin-upper-case';
  test(`${originOf(name)} let in is ${harmless ? 'nothing wrong by itself' : 'a lookalike, and nothing else'}`, async () => {
    const found = await exposed(letting([originOf(name)]));
    expect(violated(found)).toEqual(harmless ? [] : ['exposure/lookalike-origins']);
    if (!harmless) expect(found.rows.find(({ id }) => id === 'exposure/lookalike-origins')?.finding?.facts).toMatchObject({ origins: [originOf(name)] });
  });
}

test('a lookalike with credentials is let in and given credentials', async () => {
  expect(violated(await exposed(letting(['null'], { 'Access-Control-Allow-Credentials': 'true' })))).toEqual(['exposure/credentials-with-reflection', 'exposure/lookalike-origins']);
});

test('credentials for the two origins alone are nothing to find here', async () => {
  expect(violated(await exposed(letting([], { 'Access-Control-Allow-Credentials': 'true' })))).toEqual([]);
});

test('a * is advice, and says nothing of lookalikes and strangers', async () => {
  const found = await exposed({});
  expect(violated(found)).toEqual(['exposure/names-its-origins']);
  expect(found.rows.filter(({ id }) => id === 'exposure/foreign-origin' || id === 'exposure/lookalike-origins').map(({ verdict }) => verdict)).toEqual(['not-applicable', 'not-applicable']);
});

test('from a forged origin nothing but OPTIONS is sent', async () => {
  const { requests } = await exposed({});
  const forged = requests.filter(({ headers }) => !TWO.includes(headers.get('origin') ?? ''));
  expect(forged.length).toBe(LOOKALIKE_NAMES.length + 1);
  expect(new Set(forged.map(({ method }) => method))).toEqual(new Set(['OPTIONS']));
});

test('too open is never said to be why courses fail', async () => {
  const receiver = await startReceiver({ fault: faultById('origin-reflected-with-credentials') });
  const { rows } = await judged(receiver.url).finally(() => receiver.close());
  const found = rows.filter(({ id, verdict }) => id.startsWith('exposure/') && verdict === 'violates');
  expect(found.map(({ level }) => level)).toEqual(['should', 'should']);
  for (const { finding } of found) expect(finding?.summary).toContain('Courses work either way.');
});

/** Answers GET as told; takes results as the others do. */
const reading = (answer: (url: URL) => string): RawFlaw => ({
  ...letting([]),
  post: (socket, request, nth) => {
    if (request.method === 'GET') socket.write(answer(new URL(request.path, 'http://localhost')));
    else letting([]).post?.(socket, request, nth);
  },
});

test('an endpoint that repeats what it is asked shows no stored results', async () => {
  expect(violated(await exposed(reading(({ search }) => http('200 OK', {}, JSON.stringify({ query: decodeURIComponent(search) })))))).toEqual([]);
});

test('an error that names the learner shows no stored results', async () => {
  expect(violated(await exposed(reading(({ searchParams }) => http('404 Not Found', {}, `{"detail":"not found: ${searchParams.get('learnerId') ?? ''}"}`))))).toEqual([]);
});

const LISTED = '[{"learnerId":"hookproof.test.1@example.com"}]';
for (const [what, answer] of [
  ['with an @ written as \\u0040', http('200 OK', {}, LISTED.replaceAll('@', '\\u0040'))],
  ['in the body of a 401', http('401 Unauthorized', {}, LISTED)],
] as const) {
  test(`stored results ${what} are shown to anybody`, async () => {
    expect(violated(await exposed(reading((url) => (url.searchParams.has('learnerId') ? http('404 Not Found') : answer))))).toEqual(['exposure/results-not-readable']);
  });
}

test('an answer of which only a part was read shows neither that results are listed nor that they are not', async () => {
  const { rows } = await exposed(reading(() => http('200 OK', {}, `${'x'.repeat(1_100_000)}${LISTED}`)));
  expect(rows.find(({ id }) => id === 'exposure/results-not-readable')).toMatchObject({ verdict: 'unknown' });
});

/** Answers a preflight from elsewhere as told; the two origins as others do. */
const elsewhere = (answer: (origin: string) => string): RawFlaw => ({
  ...letting([]),
  options: (socket, request, nth) => {
    const origin = request.headers.get('origin') ?? '';
    if (TWO.includes(origin)) letting([]).options?.(socket, request, nth);
    else socket.write(answer(origin));
  },
});

test('a preflight that is refused lets nobody in, whatever its headers say', async () => {
  for (const allowed of [(origin: string) => origin, () => '*']) {
    const found = await exposed(elsewhere((origin) => http('403 Forbidden', { 'Access-Control-Allow-Origin': allowed(origin), 'Access-Control-Allow-Credentials': 'true' })));
    expect(violated(found)).toEqual([]);
    expect(found.rows.find(({ id }) => id === 'exposure/foreign-origin')?.verdict).toBe('conforms');
  }
});

test('a preflight that is answered with 429 says nothing of who is let in', async () => {
  const { rows } = await exposed(elsewhere(() => http('429 Too Many Requests')));
  expect(rows.find(({ id }) => id === 'exposure/foreign-origin')).toMatchObject({ verdict: 'unknown', finding: { kind: 'rate-limited' } });
});

test('of names that the vendor alone can hold it is not said that somebody may own them', async () => {
  const { rows } = await exposed(letting([originOf('origin-suffix')]));
  expect(rows.find(({ id }) => id === 'exposure/lookalike-origins')?.finding?.summary).toContain('nobody else gets in by it today');
});

test('a * on the answer to POST alone is advice too', async () => {
  const flaw = letting([]);
  expect(violated(await exposed({ ...flaw, post: (socket) => { socket.write(http('200 OK', {}, '{}')); } }))).toContain('exposure/names-its-origins');
});

test('of an answer with stored results nothing is kept, and the learner stays named in the report', async () => {
  const receiver = await startReceiver({ fault: faultById('results-listed') });
  const { deliveries } = await judged(receiver.url).finally(() => receiver.close());
  const reads = deliveries.filter(({ stimulus }) => ['error-get', 'read-learner', 'read-nobody'].includes(stimulus.name));
  expect(reads.map(({ attempts }) => attempts[0]?.found)).toEqual([true, true, false]);
  expect(JSON.stringify(reads.map(answersOf))).not.toContain('submissions');
  const report = redacted({ ...reportOf('conforms'), target: receiver.url, deliveries: [...deliveries] });
  const query = report.deliveries.find(({ stimulus }) => stimulus.name === 'read-learner');
  expect(query?.stimulus.target).toMatch(/\?learnerId=REDACTED&courseId=REDACTED$/);
  expect(report.deliveries[0]?.stimulus.body['learnerId']).toBe('hookproof.test.1@example.com');
});

const answersOf = ({ attempts }: Delivery) => attempts.flatMap(({ exchanges }) => exchanges.map(({ response }) => response));

test('with a learner that the user named, nobody looks for stored results', async () => {
  const receiver = await startReceiver({ fault: faultById('results-listed') });
  const { rows } = await judged(receiver.url, { learnerId: 'person@example.com' }).finally(() => receiver.close());
  expect(rows.find(({ id }) => id === 'exposure/results-not-readable')).toMatchObject({ verdict: 'unknown', finding: { kind: 'not-looked-at' } });
});
