import { expect, test } from '@playwright/test';
import { explain } from '../../cli/explain.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { catalogue } from '../../scenarios/index.ts';
import type { FindingKind } from '../../scenarios/finding.ts';
import { EXAMPLES, kindsOf } from '../../scenarios/wording/examples.ts';
import { speak } from '../../scenarios/wording/reported.ts';

function explained(id: string): string {
  let text = '';
  explain(id, { stdout: { write: (part) => { text += part; } } });
  return text;
}

test('every scenario is explained with what it sends, each finding that it can show, and its source', () => {
  for (const { id } of catalogue) {
    expect(kindsOf(id), id).not.toEqual([]);
    for (const part of [id, 'What is sent', 'for example:', 'Source: ']) expect(explained(id)).toContain(part);
  }
});

test('every kind of finding is explained with a scenario that shows it', () => {
  for (const kind of Object.keys(EXAMPLES)) expect(explained(kind)).toContain(', a finding of:');
});

test('no words hold a hole', () => {
  for (const kind of Object.keys(EXAMPLES) as FindingKind[]) {
    const words = speak(EXAMPLES[kind].finding);
    expect(JSON.stringify(words), kind).not.toMatch(/undefined|NaN|\[object|: ?""|\(\)/);
    expect(words.summary, kind).toMatch(/[.]$/);
    for (const line of words.fix) expect(line, kind).toMatch(/[.]$/);
  }
});

test('an unknown id gets the nearest one', () => {
  expect(() => explained('delivery/status-is-20')).toThrow(UsageError);
  expect(() => explained('delivery/status-is-20')).toThrow('Did you mean delivery/status-is-200?');
});
