import { expect, test } from '@playwright/test';
import { progressOn } from '../../cli/progress.ts';
import { reportOf } from '../support/reports.ts';

const run = { target: 'https://example.com/results?key=abc', profile: 'go-live' } as const;

test('a terminal is told before sending what will be sent, without secrets, and then lives on one line that is cleared', () => {
  let text = '';
  const progress = progressOn({ stderr: { write: (part: string) => { text += part; }, isTTY: true } }, run);
  const { deliveries } = reportOf('conforms');
  progress.planned(deliveries.map(({ stimulus }) => stimulus));
  expect(text).toContain('Sending up to 5 results with preflights (profile go-live) to https://example.com/results?key=REDACTED\n');
  for (const [index, delivery] of deliveries.entries()) progress.delivered(delivery, index + 1);
  expect(text).toContain('1 of 4  plain@published');
  progress.end();
  expect(text.endsWith('\r\x1b[2K')).toBe(true);
});

test('what is no terminal hears nothing of a quick run, and of a long one every 15 seconds how far it is', () => {
  let text = '';
  let ms = 0;
  const { deliveries } = reportOf('conforms');
  const progress = progressOn({ stderr: { write: (part: string) => { text += part; } } }, run, () => ms);
  progress.planned(deliveries.map(({ stimulus }) => stimulus));
  for (const [index, at] of [14_999, 15_000, 29_999, 60_000].entries()) {
    ms = at;
    const [delivery] = deliveries;
    if (delivery !== undefined) progress.delivered(delivery, index + 1);
  }
  progress.end();
  expect(text).toBe('2 of 4 sent\n');
});

test('what a raw client sends is said too, and the bound', () => {
  let text = '';
  const progress = progressOn({ stderr: { write: (part: string) => { text += part; }, isTTY: true } }, { ...run, profile: 'standard', maxRequests: 40 });
  const [plain] = reportOf('conforms').deliveries.map(({ stimulus }) => stimulus);
  if (plain === undefined) throw new Error('the fixture has no delivery');
  progress.planned([{ ...plain, attempts: 11 }, { ...plain, sender: 'wire', attempts: 2 }]);
  expect(text).toContain('Sending up to 11 results with preflights and 2 requests of a raw client, 40 requests at most (profile standard) to ');
});
