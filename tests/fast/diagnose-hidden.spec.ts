import { expect, test } from '@playwright/test';
import { validateReport } from '../../generated/validators.js';
import { jsonReport } from '../../report/json.ts';
import { junitReport } from '../../report/junit.ts';
import { textReport } from '../../report/text.ts';
import { diagnose } from '../../workbench/diagnose/diagnose.ts';
import { maskedHeader } from '../../workbench/diagnose/header.ts';
import { allFine, click, ENDPOINT, harOf, options, post } from './diagnose-entries.ts';

/** The learner of diagnose-entries, and where she works. */
const HER = /jane|miller|corp\.example|corp-x/i;

function outputs(har: string, file = 'some.har'): string {
  const report = diagnose(har, { hookproof: '0.0.0', file, only: [], strict: false });
  expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true);
  return [textReport(report, { colour: false, verbose: true }), jsonReport(report), junitReport(report)].join('\n');
}
const linesOn = (pattern: RegExp, output: string): string[] => output.split('\n').filter((line) => pattern.test(line));

for (const path of ['/u/jane.miller', '/Jane-Miller/results', '/hook?for=miller_jane', '/u/jane%2Emiller']) {
  test(`a learner who stands in the endpoint's URL by name does not come out of ${path}`, () => {
    const url = ENDPOINT + path;
    expect(linesOn(HER, outputs(harOf([options({ url }), post({ url }), ...click({ at: 3, url })])))).toEqual([]);
  });
}

test('a word of the URL that is a part of a name alone stays', () => {
  const url = 'https://hooks.example.com/miller/results';
  expect(diagnose(harOf([options({ url }), post({ url })]), { hookproof: '0.0.0', file: 'x.har', only: [], strict: false }).target).toBe(url);
});

test('a header says nothing of anybody, known or not', () => {
  const headers = { Vary: 'Origin, X-Jane-Miller', 'Content-Type': 'text/html; user=JaneMiller', Allow: 'JANE, MILLER, POST', 'Cache-Control': 'private, max-age=600, user=JaneMiller', Expires: 'Jane Miller 2026', 'Access-Control-Expose-Headers': 'x-jane-miller', 'Access-Control-Allow-Methods': 'POST, JANE', 'Access-Control-Jane': 'miller' };
  const output = outputs(harOf([options({ headers }), post({ status: 500, headers, with: { learnerId: 'm4711@example.net' } }), ...click({ at: 3 })]));
  expect(linesOn(/jane|miller/i, output)).toEqual([]);
  expect(output).toContain('private, max-age=600, user=xxxxxxxxxx');
});

test('what a check reads in a header stays in it', () => {
  expect([
    maskedHeader('Vary', 'Accept-Encoding, Origin'), maskedHeader('access-control-allow-headers', 'Content-Type, X-Requested-With, x-anna'), maskedHeader('Access-Control-Allow-Headers', 'content type é'),
    maskedHeader('Content-Type', 'application/problem+json; charset=utf-8'), maskedHeader('access-control-max-age', '86400'), maskedHeader('Expires', '0'), maskedHeader('Expires', 'Thu, 01 Jan 1970 00:00:00 GMT'),
  ]).toEqual(['Accept-Encoding, Origin', 'Content-Type, X-Requested-With, x-xxxx', 'content type ø', 'application/problem+json; charset=utf-8', '86400', '0', 'Thu, 01 Jan 1970 00:00:00 GMT']);
  expect([maskedHeader('Location', '/anna'), maskedHeader('Access-Control-Allow-Origin', 'https://example.com')]).toEqual([null, null]);
});

test('a learner whose name is in a list of headers makes no good list malformed', () => {
  const report = diagnose(harOf([options({ headers: { 'Access-Control-Allow-Headers': 'content-type, x-jane-miller' } }), post(), ...click({ at: 3 })]), { hookproof: '0.0.0', file: 'x.har', only: [], strict: false });
  expect(report.scenarios.find(({ id }) => id === 'preflight/allow-headers-well-formed')?.verdict).toBe('conforms');
});

test('an origin that is named after a learner is under another name, as a key too', () => {
  const origin = 'https://jane-miller.corp-x.com';
  const output = outputs(harOf([options({ origin }), post({ origin, with: { learnerId: 'jane.miller@corp-x.com' } })]));
  expect(linesOn(/jane|miller/i, output)).toEqual([]);
});

test('who exported the file does not stand in the report', () => {
  const more = { creator: { name: 'Jane Miller export tool of jane.miller@corp.example.com', version: 'jane.miller@corp.example.com' }, browser: { name: 'Chrome of bob@corp-x.com', version: '1' } };
  const output = outputs(harOf(allFine(), more), 'Jane Miller 2026.har');
  expect(linesOn(/jane|miller|corp/i, output)).toEqual([]);
  expect(output).toContain('export tool');
});

test('a list of endpoints names no learner', () => {
  const urls = ['/u/jane.miller', '/u/Bob'].map((path) => ENDPOINT + path);
  const entries = urls.map((url, place) => post({ at: place, url, with: { learnerId: place === 0 ? 'jane.miller@corp.example.com' : 'bob@corp.example.com' } }));
  expect(() => diagnose(harOf(entries), { hookproof: '0.0.0', file: 'x.har', only: [], strict: false })).toThrow(/^[^]*2 URLs[^]*\n {2}https:\/\/hooks\.example\.com\/results\/u\/REDACTED\n {2}https:\/\/hooks\.example\.com\/results\/u\/REDACTED$/);
});
