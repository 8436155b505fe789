import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Report } from '../../generated/types.ts';
import { validateReport } from '../../generated/validators.js';
import { textReport } from '../../report/text.ts';
import { DiagnoseError } from '../../workbench/diagnose/diagnose-error.ts';
import { diagnose } from '../../workbench/diagnose/diagnose.ts';
import { harOf as ownHarOf } from '../../workbench/evidence/har.ts';
import { reportOf } from '../support/reports.ts';

const harOf = (name: string): string => readFileSync(new URL(`../fixtures/har/${name}.har`, import.meta.url), 'utf8');
const read = (text: string, more: Partial<Parameters<typeof diagnose>[1]> = {}): Report => diagnose(text, { hookproof: '0.0.0', file: 'some.har', only: [], strict: false, ...more });
const idsOf = ({ scenarios }: Report, verdict: string): string[] => scenarios.filter((row) => row.verdict === verdict).map(({ id }) => id);
/** Rows that are unknown, and say themselves why: [id, what is missing]. */
const toldIn = ({ scenarios }: Report): unknown[] => scenarios.filter(({ verdict, finding }) => verdict === 'unknown' && finding !== null).map(({ id, finding }) => [id, finding?.facts['what'] ?? finding?.facts['because']]);

const NETWORK = ['endpoint/certificate-chain-complete', 'network'];
const PREFLIGHT = ['preflight/answers-options', 'preflight'];
const CHECK_URL = ['delivery/check-url-succeeds', 'check-url'];
const PAYLOADS = [['delivery/accepts-failed', 'payload'], ['delivery/accepts-binary-fraction', 'payload']];

const RECORDS: Readonly<Record<string, { violates: string[]; told: unknown[]; exitCode: number }>> = {
  'chrome-conforms': { violates: [], told: [NETWORK, ...PAYLOADS], exitCode: 2 },
  'chrome-options-404': { violates: ['preflight/answers-options'], told: [NETWORK, CHECK_URL], exitCode: 1 },
  'chrome-no-preflight-refused': { violates: [], told: [NETWORK, PREFLIGHT, CHECK_URL, ...PAYLOADS], exitCode: 2 },
  'chrome-no-preflight-delivered': { violates: [], told: [NETWORK, PREFLIGHT, ...PAYLOADS], exitCode: 2 },
  'chrome-post-without-allow-origin': { violates: ['delivery/allows-origin-on-post'], told: [NETWORK, CHECK_URL], exitCode: 1 },
  'chrome-post-204': { violates: ['delivery/status-is-200'], told: [NETWORK], exitCode: 1 },
  'chrome-post-302': { violates: ['preflight/caches-wisely', 'delivery/body-not-lost-by-redirect'], told: [NETWORK, CHECK_URL], exitCode: 1 },
  'chrome-exported-course': { violates: ['preflight/caches-wisely', 'context/hosted-elsewhere'], told: [NETWORK, ['preflight/allows-published-origin', 'course'], CHECK_URL], exitCode: 1 },
  'chrome-closed-while-waiting': { violates: ['delivery/answers-in-time'], told: [NETWORK, CHECK_URL], exitCode: 1 },
  'chrome-blocked-by-extension': { violates: [], told: [NETWORK, CHECK_URL, ['delivery/accepts-passed', 'cause'], ...PAYLOADS], exitCode: 2 },
  'chrome-without-request-bodies': { violates: [], told: [NETWORK, CHECK_URL, ['delivery/accepts-passed', 'payload'], ...PAYLOADS], exitCode: 2 },
  'chrome-three-learners': { violates: ['delivery/accepts-any-learner'], told: [NETWORK, CHECK_URL, ['delivery/accepts-binary-fraction', 'payload']], exitCode: 1 },
  'firefox-delivered': { violates: ['preflight/caches-wisely'], told: [NETWORK, CHECK_URL, ...PAYLOADS], exitCode: 2 },
  'firefox-options-404': { violates: ['preflight/answers-options'], told: [NETWORK, CHECK_URL], exitCode: 1 },
  'firefox-post-without-allow-origin': { violates: ['preflight/caches-wisely', 'delivery/allows-origin-on-post'], told: [NETWORK, CHECK_URL], exitCode: 1 },
  'firefox-post-302': { violates: ['preflight/caches-wisely', 'delivery/body-not-lost-by-redirect'], told: [NETWORK, CHECK_URL], exitCode: 1 },
  'firefox-allow-headers-missing': { violates: ['preflight/allows-content-type', 'preflight/caches-wisely'], told: [NETWORK, CHECK_URL], exitCode: 1 },
  'firefox-post-500-without-cors': { violates: ['delivery/allows-origin-on-post'], told: [NETWORK, CHECK_URL], exitCode: 1 },
  'firefox-bodies-not-included': { violates: [], told: [NETWORK, ['delivery/check-url-succeeds', 'body-not-recorded'], ...PAYLOADS, ['delivery/answer-says-what-it-is', 'body'], ['delivery/body-answers-honestly', 'body']], exitCode: 2 },
  'proxy-options-401': { violates: ['preflight/asks-no-login'], told: [NETWORK, CHECK_URL], exitCode: 1 },
  'safari-delivered': { violates: [], told: [NETWORK, PREFLIGHT, CHECK_URL, ...PAYLOADS, ['delivery/fast', 'time']], exitCode: 2 },
};

for (const [name, { violates, told, exitCode }] of Object.entries(RECORDS)) {
  test(`${name} is judged by what it shows, and says what it does not`, () => {
    const report = read(harOf(name));
    expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true);
    expect(idsOf(report, 'violates')).toEqual(violates);
    expect(toldIn(report)).toEqual(told);
    expect(report.exitCode).toBe(exitCode);
    const causes = new Set(report.scenarios.flatMap(({ id, verdict, finding }) => (finding !== null || verdict === 'violates' ? [id] : [])));
    expect(report.scenarios.filter(({ verdict, finding, causedBy }) => verdict === 'unknown' && finding === null && !causes.has(causedBy ?? ''))).toEqual([]);
  });
}

for (const { code, violates, told } of [
  { code: 'net::ERR_NAME_NOT_RESOLVED', violates: [], told: 'endpoint/resolves' },
  { code: 'net::ERR_CERT_DATE_INVALID', violates: ['endpoint/certificate-trusted'], told: null },
  { code: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', violates: ['endpoint/address-not-denied'], told: null },
  { code: 'net::ERR_SSL_PROTOCOL_ERROR', violates: ['endpoint/tls-works'], told: null },
]) {
  test(`${code} is the browser's own word, and taken as it`, () => {
    const report = read(harOf('chrome-no-preflight-refused').replaceAll('net::ERR_FAILED', code));
    expect(idsOf(report, 'violates')).toEqual(violates);
    if (told !== null) expect(report.scenarios.find(({ id }) => id === told)).toMatchObject({ verdict: 'unknown', finding: { kind: 'nothing-answers' } });
    expect(report.scenarios.filter(({ verdict, finding, causedBy }) => verdict === 'unknown' && finding === null && causedBy === null)).toEqual([]);
  });
}

test('an answer that a learner waited for longer than verify would is late, though it came', () => {
  const report = read(harOf('chrome-conforms').replaceAll('"wait": 80.2', '"wait": 25000'));
  expect(idsOf(report, 'violates')).toEqual(['delivery/answers-in-time', 'delivery/fast']);
  expect(report.origins['published']).toMatchObject({ delivered: true, accepted: true });
});

test('a page without an origin of its own is judged as one', () => {
  const report = read(harOf('chrome-exported-course').replace(/("name": "origin",\s+"value": )"[^"]+"/g, '$1"null"'));
  expect(report.deliveries.map(({ id }) => id)).toEqual(['plain@null']);
  // Only OPTIONS left the browser, so no log holds a learner.
  expect(textReport(report, { colour: false, verbose: true })).toMatch(/ from null\n/);
});

test('a record without a click on Check URL leaves every row over both origins unknown, and none of them fine', () => {
  const report = read(harOf('chrome-three-learners'));
  expect(report.origins['authoring']).toEqual({ origin: 'https://live.easygenerator.com', sender: 'check-url', delivered: null, accepted: null, outcome: 'unknown' });
  for (const id of ['preflight/answers-options', 'preflight/allows-authoring-origin', 'preflight/varies-by-origin', 'delivery/status-is-2xx']) expect(report.scenarios.find((row) => row.id === id)).toMatchObject({ verdict: 'unknown', causedBy: 'delivery/check-url-succeeds' });
  expect(textReport(report, { colour: false, verbose: false })).toContain('The record holds nothing that was sent from here');
});

test('the attempts of one result are one delivery, and each has the preflight that was asked for it', () => {
  const [delivery, ...others] = read(harOf('chrome-options-404')).deliveries;
  expect(others).toEqual([]);
  expect(delivery?.attempts.map(({ number, exchanges, reason }) => [number, exchanges.map(({ role }) => role), reason?.code])).toEqual([1, 2, 3].map((number) => [number, ['preflight', 'request'], 'PreflightMissingAllowOriginHeader']));
});

test('an answer to OPTIONS that the browser still held is known, and was not sent again', () => {
  const deliveries = read(harOf('chrome-three-learners')).deliveries;
  const preflights = deliveries.map(({ attempts }) => attempts[0]?.exchanges.find(({ role }) => role === 'preflight'));
  expect(preflights.map((preflight) => [preflight?.onWire, preflight?.response?.status])).toEqual([[true, 204], [false, 204], [false, 204]]);
});

test('one that it no longer held is not known', () => {
  const late = harOf('chrome-three-learners').replaceAll('09:15:31', '09:46:31').replaceAll('bob+fire', 'bob').replace('"status": 400', '"status": 200');
  expect(toldIn(read(late))).toContainEqual(PREFLIGHT);
});

test('the report says that it comes from a file, of whom, and how much of it was looked at', () => {
  const report = read(harOf('firefox-allow-headers-missing').replace('"entries": [', '"entries": [null, {"request": 7},'), { file: 'support-4711.har' });
  expect(report.har).toEqual({ file: 'support-4711.har', entries: 4, used: 2, malformed: 2 });
  const text = textReport(report, { colour: false, verbose: false });
  expect(text.replace(/\s+/g, ' ')).toContain('HAR support-4711.har, written by Firefox 153.7.0; nothing was sent, and no browser of ours was asked 2 of 4 entries looked at; 2 entries could not be read and were left out');
  expect(text.split('\n').filter((line) => line.length > 80 && !/^ +repeat +curl /.test(line))).toEqual([]);
});

test('--only shows a part, and still what stands in the way of the plain case', () => {
  const report = read(harOf('chrome-post-204'), { only: ['preflight/'] });
  expect(report.scenarios.every(({ id, finding }) => id.startsWith('preflight/') || finding !== null)).toBe(true);
  expect(idsOf(report, 'violates')).toEqual(['delivery/status-is-200']);
});

test('--url picks one of several endpoints, by how it begins', () => {
  const text = harOf('chrome-two-endpoints');
  expect(() => read(text)).toThrow(/Failed to choose an endpoint: the HAR holds results sent to 2 URLs\. Name one with --url/);
  expect(() => read(text)).toThrow(/old\.example\.com\/hook\/REDACTED\?k=REDACTED/);
  expect(read(text, { url: 'https://old.example.com' }).target).toBe('https://old.example.com/hook/REDACTED?k=REDACTED');
  expect(() => read(text, { url: 'https://none.example.com/' })).toThrow(/Failed to find the endpoint/);
});

test('a POST without its body counts where --url names its endpoint, whatever its origin', () => {
  const text = harOf('firefox-options-404').replaceAll('elearning.easygenerator.com', 'lms.example.org');
  expect(() => read(text)).toThrow(/1 of them without their bodies.*Or name the endpoint with --url/);
  const report = read(text, { url: 'https://results.example.com/results' });
  expect(idsOf(report, 'violates')).toEqual(['preflight/answers-options', 'context/hosted-elsewhere']);
});

for (const { what, text, says } of [
  { what: 'an empty file', text: ' \n', says: 'the file is empty' },
  { what: 'no JSON', text: 'GET / HTTP/1.1', says: 'breaks off before its end' },
  { what: 'half a file', text: harOf('chrome-conforms').slice(0, 9000), says: 'breaks off before its end' },
  { what: 'other JSON', text: '{"courseId":"x"}', says: 'has no "log"' },
  { what: 'a log without entries', text: '{"log":{}}', says: 'no list of entries' },
  { what: 'a zip', text: 'PK\u0003\u0004', says: 'zip archive' },
  { what: 'a HAR without results', text: '{"log":{"entries":[]}}', says: 'it holds 0 entries, 0 POST, 0 OPTIONS' },
]) {
  test(`${what} is told as what it is, with what to do next`, () => {
    expect(() => read(text)).toThrow(DiagnoseError);
    expect(() => read(text)).toThrow(says);
  });
}

test('a file that was cut, reordered or filled with other values is judged or refused, and never a crash', { tag: '@slow' }, () => {
  const texts = [...Object.keys(RECORDS).map(harOf), ...(['answers-204', 'options-404'] as const).map((name) => JSON.stringify(ownHarOf(reportOf(name))))];
  const leaf = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('', -1, 1e21, 'https://', 'OPTIONS', 'null', [], {}));
  fc.assert(fc.property(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(4000), leaf), { minLength: 1, maxLength: 6 }), (original, changes) => {
    let text = original;
    for (const [place, value] of changes) text = withLeaf(text, place, value);
    try {
      const report = read(text);
      expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true);
      textReport(report, { colour: false, verbose: true });
    } catch (error) {
      if (!(error instanceof DiagnoseError)) throw error;
    }
  }), { numRuns: 150, seed: 7 });
});

/** One value of the JSON put in another's place. */
function withLeaf(text: string, place: number, value: unknown): string {
  let seen = 0;
  let count = 0;
  JSON.parse(text, (_, one: unknown) => { count += 1; return one; });
  const changed: unknown = JSON.parse(text, (_, one: unknown) => (seen++ === place % count ? value : one));
  return JSON.stringify(changed ?? null);
}
