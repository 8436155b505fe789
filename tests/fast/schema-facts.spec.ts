import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

const STATUSES = ['stated', 'observed', 'derived', 'assumed'];
const LEVELS = ['must', 'should', 'advice'];

async function schema(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(new URL(`../../schema/${file}`, import.meta.url), 'utf8')) as Record<string, unknown>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSourced = (fact: Record<string, unknown>) => typeof fact['source'] === 'string' && fact['source'] !== '' && STATUSES.includes(String(fact['status']));

/** The paths of everything below `node` that is neither a group nor a whole fact. */
function unsourced(node: unknown, path: string): string[] {
  if (!isRecord(node)) return [path];
  if ('value' in node) return isSourced(node) && Object.keys(node).sort().join() === 'source,status,value' ? [] : [path];
  return Object.entries(node).flatMap(([key, inner]) => unsourced(inner, `${path}/${key}`));
}

test('every leaf of the contract has a value, a source and a status', async () => {
  expect(unsourced(await schema('contract.json'), '')).toEqual([]);
});

test('a leaf without a source is seen', () => {
  expect(unsourced({ a: { value: 1, source: 'help article', status: 'stated' }, b: { c: { value: 1, status: 'stated' } }, d: 3 }, '')).toEqual(['/b/c', '/d']);
});

test('every requirement has a level, a sentence, a source and a status', async () => {
  const wrong = Object.entries(await schema('requirements.json')).filter(([id, requirement]) => !(isRecord(requirement) && /^[a-z]+\/[a-z0-9-]+$/.test(id) && LEVELS.includes(String(requirement['level'])) && typeof requirement['sentence'] === 'string' && isSourced(requirement)));
  expect(wrong.map(([id]) => id)).toEqual([]);
});

test('no requirement is worded twice', async () => {
  const sentences = Object.values(await schema('requirements.json')).map((requirement) => (isRecord(requirement) ? requirement['sentence'] : undefined));
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('every property of a result has a description and examples', async () => {
  const { properties } = await schema('result.schema.json');
  expect(isRecord(properties)).toBe(true);
  const bare = Object.entries(properties as Record<string, unknown>).filter(([, property]) => !(isRecord(property) && typeof property['description'] === 'string' && Array.isArray(property['examples'])));
  expect(bare.map(([name]) => name)).toEqual([]);
});
