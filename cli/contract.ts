/** hookproof contract: every fact with its status and its source. */
import { contract } from '../generated/contract.js';
import type { Io } from './io.ts';

interface Leaf { readonly value: unknown; readonly source: string; readonly status: string }
interface Fact extends Leaf { readonly name: string }

const isLeaf = (value: object): value is Leaf => 'value' in value && 'source' in value && 'status' in value;

/** Leaves by their path: senders.course.successStatus. */
export function facts(node: object = contract, path = ''): Fact[] {
  if (isLeaf(node)) return [{ name: path, ...node }];
  return Object.entries(node).flatMap(([key, value]) => facts(value as object, path === '' ? key : `${path}.${key}`));
}

export function printContract({ json = false }: { json?: boolean }, { stdout }: Pick<Io, 'stdout'>): number {
  if (json) {
    stdout.write(`${JSON.stringify(facts(), null, 2)}\n`);
    return 0;
  }
  const groups = ['stated', 'observed', 'derived', 'assumed'];
  const meaning: Readonly<Record<string, string>> = {
    stated: "in the vendor's help article",
    observed: "seen in public copies of the vendor's course templates, 2018-2020",
    derived: 'follows from those and a public standard',
    assumed: 'nobody says; hookproof chose',
  };
  for (const status of groups) {
    const own = facts().filter((fact) => fact.status === status);
    if (own.length === 0) continue;
    stdout.write(`${status}: ${meaning[status] ?? ''}\n\n`);
    for (const { name, value, source } of own) stdout.write(`  ${name}\n    ${typeof value === 'string' ? value : JSON.stringify(value)}\n    from: ${source}\n`);
    stdout.write('\n');
  }
  return 0;
}
