import { expect, test } from '@playwright/test';
import { explain } from '../../cli/explain.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { allFaults } from '../../receiver/faults/index.ts';
import { catalogue } from '../../scenarios/index.ts';
import type { FindingKind } from '../../scenarios/finding.ts';
import { EXAMPLES, kindsOf } from '../../scenarios/wording/examples.ts';
import { speak } from '../../scenarios/wording/reported.ts';
import { ROAD_FAULTS } from '../../simulator/relay/faults.ts';
import { inProcess } from '../support/in-process.ts';

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

test('a group, a fault, a fault of the way and the lists are explained too', () => {
  for (const id of ['retry', 'retry/']) expect(explained(id)).toContain('retry/late-twin');
  expect(explained('options-404')).toMatch(/It fails:\n {2}preflight\/answers-options \(must\)/);
  expect(explained('delivery/status-is-200')).toMatch(/What breaks it, by --fault:\n {2}post-201, .*post-204/);
  const [faults, road] = [explained('faults'), explained('road')];
  for (const { id } of allFaults) expect([faults.includes(`  ${id}`), explained(id).includes('a fault of the embedded receiver')]).toEqual([true, true]);
  for (const id of ROAD_FAULTS) expect([road.includes(`  ${id}`), explained(id).includes('a fault of the way')]).toEqual([true, true]);
  for (const id of ['faults', 'road', 'retry']) expect(explained(id).split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test('a wrong fault and a wrong way name the list of them', async () => {
  expect(await inProcess(['receive', '--fault', 'nope'])).toMatchObject({ code: 3, stderr: expect.stringMatching(/hookproof explain faults lists them all\.$/) });
  expect(await inProcess(['simulate', '--road', 'nonsense'])).toMatchObject({ code: 3, stderr: expect.stringMatching(/hookproof explain road lists them all\.$/) });
});

test('an unknown id gets the nearest one', () => {
  expect(() => explained('delivery/status-is-20')).toThrow(UsageError);
  expect(() => explained('delivery/status-is-20')).toThrow('Did you mean delivery/status-is-200?');
});
