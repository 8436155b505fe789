import { expect, test } from '@playwright/test';
import { progressOn } from '../../cli/progress.ts';
import { reportOf } from '../support/reports.ts';

const run = { target: 'https://example.com/results?key=abc', profile: 'go-live' } as const;

test('a terminal is told before sending what will be sent, without secrets, and then lives on one line that is cleared', () => {
  let text = '';
  const progress = progressOn({ stderr: { write: (part: string) => { text += part; }, isTTY: true } }, run);
  const { deliveries } = reportOf('conforms');
  progress?.planned(deliveries.map(({ stimulus }) => stimulus));
  expect(text).toContain('Sending up to 5 results (profile go-live) to https://example.com/results?key=REDACTED\n');
  for (const [index, delivery] of deliveries.entries()) progress?.delivered(delivery, index + 1);
  expect(text).toContain('1 of 4  plain@published');
  progress?.end();
  expect(text.endsWith('\r\x1b[2K')).toBe(true);
});

test('what is no terminal gets no progress', () => {
  expect(progressOn({ stderr: { write: () => { throw new Error('written to'); } } }, run)).toBeUndefined();
});
