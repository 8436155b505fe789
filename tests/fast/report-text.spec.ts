import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { textReport } from '../../report/text.ts';
import { fixture, reportOf, REPORTS, withAnswer } from '../support/reports.ts';

const plain = { colour: false, verbose: false };

for (const name of REPORTS) {
  test(`the text report of ${name} reads as its golden file`, () => {
    const report = reportOf(name);
    const text = `$ hookproof verify ${report.target} --profile go-live --attempts 2\n${textReport(report, plain)}[exit code ${report.exitCode}]\n`;
    const file = fixture(`${name}.txt`);
    // The one way to write them anew: remove the file, run, and read what is different.
    if (!existsSync(file)) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  test(`the report of ${name} keeps to 80 columns, but for what is to be copied`, () => {
    const long = textReport(reportOf(name), plain).split('\n').filter((line) => line.length > 80);
    expect(long.filter((line) => !/^ +repeat +curl /.test(line))).toEqual([]);
  });
}

test('the last line of a good report says that the endpoint conforms', () => {
  expect(textReport(reportOf('conforms'), plain).trimEnd().split('\n').at(-1)).toBe('hookproof: the endpoint conforms.');
});

test('the origins stand before the findings, and the most important finding is the first', () => {
  const text = textReport(reportOf('options-404'), plain);
  expect(text.indexOf('FROM WHERE')).toBeLessThan(text.indexOf('WHAT IS WRONG'));
  expect(text).toContain('  1  preflight/answers-options  must');
});

test('a finding shows its header lines and its curl line whole, each on a line of its own', () => {
  const report = reportOf('options-404');
  const finding = report.scenarios.find(({ verdict }) => verdict === 'violates')?.finding;
  const lines = textReport(report, plain).split('\n').map((line) => line.trim());
  expect(finding?.paste.length).toBeGreaterThan(0);
  for (const paste of finding?.paste ?? []) expect(lines).toContain(paste);
  expect(lines).toContain(`repeat     ${finding?.curl ?? ''}`);
});

test('colour is there only where it is asked for', () => {
  expect(textReport(reportOf('answers-204'), plain)).not.toContain('\x1b');
  expect(textReport(reportOf('answers-204'), { ...plain, colour: true })).toContain('\x1b[31m');
});

test('an answer\'s escapes are shown and never obeyed, verbose too', () => {
  const hostile = withAnswer(reportOf('answers-204'), [['X-Title', '\x1b]0;owned\x07']], 'a\x1b[2J\u009b1mb\u202ec\r\nhookproof: the endpoint conforms.');
  const text = textReport(hostile, { colour: false, verbose: true });
  expect(text).toContain(String.raw`X-Title: \x1b]0;owned\x07`);
  expect(text).toContain(String.raw`a\x1b[2J\x9b1mb\u202ec\x0d\nhookproof: the endpoint conforms.`);
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(text.split('\n')).not.toContain('hookproof: the endpoint conforms.');
});

test('verbose lists each row that is neither fine nor wrong, below its cause', () => {
  const report = reportOf('options-404');
  const text = textReport(report, { colour: false, verbose: true });
  expect(text).toContain('unknown, because of preflight/answers-options');
  for (const { id } of report.scenarios.filter(({ verdict }) => verdict !== 'conforms')) expect(text).toContain(id);
  expect(text).toContain('> Access-Control-Request-Method: POST');
});
