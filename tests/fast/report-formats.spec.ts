import { expect, test } from '@playwright/test';
import { SaxesParser } from 'saxes';
import { validateReport } from '../../generated/validators.js';
import { jsonReport } from '../../report/json.ts';
import { junitReport } from '../../report/junit.ts';
import type { Report } from '../../generated/types.ts';
import { reportOf, REPORTS, withAnswer } from '../support/reports.ts';

/** Element names, and the attributes of each. Throws where it is not well-formed. */
function elements(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes }));
  parser.write(xml).close();
  return found;
}

const countOf = (report: Report, name: string): number => elements(junitReport(report)).filter((element) => element.name === name).length;

for (const name of REPORTS) {
  test(`the JSON of ${name} is the report and validates`, () => {
    const value: unknown = JSON.parse(jsonReport(reportOf(name)));
    expect(validateReport(value), JSON.stringify(validateReport.errors)).toBe(true);
    expect(value).toEqual(reportOf(name));
  });

  test(`the JUnit of ${name} has a case for each row, and is red where the exit code is`, () => {
    const report = reportOf(name);
    expect(countOf(report, 'testcase')).toBe(report.scenarios.length);
    expect(countOf(report, 'failure') > 0).toBe(report.exitCode === 1);
    expect(countOf(report, 'error') > 0).toBe(report.exitCode === 2);
    const [root] = elements(junitReport(report));
    expect(root?.attributes).toMatchObject({ tests: String(report.scenarios.length), failures: String(countOf(report, 'failure')), skipped: String(countOf(report, 'skipped')) });
  });
}

test('a violated should is skipped with its words, and a failure with --strict', () => {
  const report = reportOf('warnings-only');
  expect(junitReport(report)).toMatch(/<skipped message="should, violates: /);
  expect(countOf({ ...report, strict: true }, 'failure')).toBe(1);
});

test('what XML cannot hold does not break it', () => {
  const report = reportOf('answers-204');
  report.scenarios.find(({ verdict }) => verdict === 'violates')?.finding?.seen.push('\u0000\x1b[31m<b>&"\ud800\uffff]]>');
  expect(() => elements(junitReport(report))).not.toThrow();
  expect(junitReport(report)).toContain(String.raw`\x00\x1b[31m&lt;b&gt;&amp;&quot;`);
});

test('JSON holds no character that a terminal obeys', () => {
  const text = jsonReport(withAnswer(reportOf('answers-204'), [], '\x1b[2J\u009b1m\u202e'));
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(() => { JSON.parse(text); }).not.toThrow();
});
