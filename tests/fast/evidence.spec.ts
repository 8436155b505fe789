import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { validateDelivery } from '../../generated/validators.js';
import type { ScenarioRow } from '../../generated/types.ts';
import { evidenceName, evidenceZip } from '../../workbench/evidence/evidence.ts';
import { reportOf } from '../support/reports.ts';
import { recordingOf, unpacked } from './evidence-recordings.ts';

const parsed = (text: string | undefined): unknown => JSON.parse(text ?? '');

test('the zip holds the files that its README explains, the README first', () => {
  const files = unpacked(recordingOf(reportOf('options-404'), { repro: '{"template":"simple"}' }));
  expect(Object.keys(files)).toEqual(['README.md', 'traffic.har', 'deliveries.json', 'findings.json', 'steps.txt', 'console.txt', 'environment.json', 'repro.json', 'replaced.json', 'screenshots/01-dialog.png']);
  for (const file of Object.keys(files).filter((name) => name !== 'README.md')) expect(files['README.md']).toContain(`- \`${file}\`: `);
});

test('without a repro file none is promised', () => {
  const files = unpacked(recordingOf(reportOf('options-404')));
  expect(Object.keys(files)).not.toContain('repro.json');
  expect(files['README.md']).not.toContain('repro.json');
});

test('the name says when it was saved, in UTC', () => {
  expect(evidenceName(recordingOf(reportOf('conforms')))).toBe('hookproof-evidence-20261124-123456.zip');
});

test('the same recording gives the same bytes, and the files are of the time at which it was saved', () => {
  const recording = recordingOf(reportOf('answers-204'));
  expect(Buffer.from(evidenceZip(structuredClone(recording))).equals(evidenceZip(recording))).toBe(true);
  // The first file's time and date, as a zip writes them: hours, minutes and half the seconds; years since 1980, months, days.
  const [time, date] = [10, 12].map((at) => Buffer.from(evidenceZip(recording)).readUInt16LE(at));
  expect([time, date]).toEqual([(12 << 11) | (34 << 5) | 28, (46 << 9) | (11 << 5) | 24]);
});

test('the deliveries are deliveries, and the findings those of the recording', () => {
  for (const name of ['conforms', 'answers-204', 'options-404', 'name-does-not-resolve', 'warnings-only'] as const) {
    const recording = recordingOf(reportOf(name));
    const files = unpacked(recording);
    const deliveries = parsed(files['deliveries.json']) as unknown[];
    expect(deliveries).toHaveLength(recording.deliveries.length);
    for (const delivery of deliveries) expect(validateDelivery(delivery), JSON.stringify(validateDelivery.errors)).toBe(true);
    const rows = parsed(files['findings.json']) as ScenarioRow[];
    expect(rows.map(({ id }) => id)).toEqual(recording.rows.map(({ id }) => id));
  }
});

test('the README says what was tried, what the learner saw, what is wrong, how to mend it and how to look at it', () => {
  const readme = unpacked(recordingOf(reportOf('options-404'), { repro: '{}' }))['README.md'] ?? '';
  for (const part of [
    'OPTIONS is answered with 404', '`http://127.0.0.1:8080/results`', 'Chromium 156.0.8078.79, without a window', 'Course: Simple course; up to 11 attempts', 'OPTIONS: 404 Not Found | TypeError: Failed to fetch, counts as a failure | did not arrive',
    'After 2 attempts the learner saw: A dialog', 'Course templates of 2018 to 2020 were seen to show this instead: Nothing', 'saw: "An error appears"',
    '### 1. preflight/answers-options (must)', 'Expected: OPTIONS answered with 200 to 299', 'PreflightMissingAllowOriginHeader', 'Fix: Add a route for OPTIONS', 'Access-Control-Allow-Headers: Content-Type', 'help article: must support CORS (stated)',
    '| what a course counts as success | `200` | observed', 'The local network check is lifted', 'hookproof diagnose traffic.har', 'hookproof simulate --repro repro.json', 'Import HAR', 'The dialog after the first attempt',
  ]) expect(readme).toContain(part);
});

test('the README says nothing is wrong where nothing is, and that nothing was sent where nothing was', () => {
  expect(unpacked(recordingOf(reportOf('conforms')))['README.md']).toContain('nothing is wrong in what was looked at, 4 attempts');
  expect(unpacked(recordingOf({ ...reportOf('conforms'), deliveries: [] }, { screenshots: [], steps: [], console: [] }))['README.md']).toContain('nothing was sent');
});

test('the README says it when nothing is wrong that decides, or when nothing could be judged', () => {
  const better = unpacked(recordingOf(reportOf('warnings-only')))['README.md'];
  expect(better).toContain('**In short:** no must is violated, and something could be better. ');
  expect(better).toContain('## What could be better');
  const unknown = unpacked(recordingOf(reportOf('name-does-not-resolve')))['README.md'];
  expect(unknown).toContain('**In short:** not all could be judged. ');
  expect(unknown).toContain('## What could not be judged');
  expect(unknown).toContain('OPTIONS: no answer, net::ERR_NAME_NOT_RESOLVED');
  expect(unknown).toContain('clicked Check URL saw: "An error appears"');
});

test('what an endpoint says is no Markdown, and begins no line', () => {
  const report = structuredClone(reportOf('options-404'));
  for (const { finding } of report.scenarios) finding?.seen.push('```\n# Owned');
  for (const { finding } of report.scenarios) if (finding !== null) finding.summary += ' ![x](http://127.0.0.1/pixel) <img src=x> `\n## Owned';
  const readme = unpacked(recordingOf(report, { conditions: ['<script>\n# Owned'], settings: [{ name: 'a|b', value: 'c|d', source: 'e', status: 'assumed' }], screenshots: [{ name: '../../etc/x', at: report.startedAt, caption: 'a\n# Owned', png: new Uint8Array() }] }))['README.md'] ?? '';
  expect(readme).not.toMatch(/^#+ Owned/m);
  expect(readme).toContain('!\\[x\\](http://127.0.0.1/pixel) \\<img src=x>');
  expect(readme).toContain('| a\\|b | `c\\|d` | assumed, or chosen for this run | e |');
  expect(readme).toContain('screenshots/01-etc-x.png');
});

test('the logs are one line a step and a message, and no terminal obeys them', () => {
  const at = '2026-11-24T12:00:00.000Z';
  const files = unpacked(recordingOf(reportOf('options-404'), { steps: [{ at, attempt: 2, title: 'POST sent', text: 'one\ntwo\u001b[31m' }], console: [{ at, page: 'course', level: 'error', text: 'a\nb' }] }));
  expect(files['steps.txt']).toBe(`${at}  attempt 2   POST sent\n${' '.repeat(38)}one\n${' '.repeat(38)}two\\x1b[31m\n`);
  expect(files['console.txt']).toBe(`${at}  error    course  a\\nb\n`);
});

test('a picture is kept byte by byte', () => {
  const png = Uint8Array.from({ length: 300 }, (_, byte) => byte % 256);
  const zip = evidenceZip(recordingOf(reportOf('conforms'), { screenshots: [{ name: 'Course', at: '2026-11-24T12:00:00.000Z', caption: 'x', png }] }));
  expect(unzipSync(zip)['screenshots/01-course.png']).toEqual(png);
});

test('a thousand attempts are saved', () => {
  const report = reportOf('answers-204');
  const [delivery] = report.deliveries;
  const [attempt] = delivery?.attempts ?? [];
  if (delivery === undefined || attempt === undefined) throw new Error('Failed to read the fixture: no attempt. Make it anew.');
  const attempts = Array.from({ length: 1000 }, (_, index) => ({ ...attempt, number: index + 1, sentAt: new Date(Date.parse(attempt.sentAt) + index).toISOString(), body: attempt.body.replace('100', String(index)) }));
  const files = unpacked(recordingOf({ ...report, deliveries: [{ ...delivery, attempts }] }));
  expect((parsed(files['traffic.har']) as { log: { entries: unknown[] } }).log.entries).toHaveLength(2000);
});
