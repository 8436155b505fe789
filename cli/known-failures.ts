/** --known-failures and --write-known-failures: lists in YAML or JSON. */
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { KnownFailure, Report } from '../generated/types.ts';
import { validateKnownFailures } from '../generated/validators.js';
import { catalogue } from '../scenarios/index.ts';
import { originsOf } from '../scenarios/known.ts';
import { knownFailureProblems } from './known-failure-problems.ts';
import { checkWritable, writeWhole } from './outputs.ts';
import { visibleLine } from '../report/visible.ts';
import { readText } from './read-text.ts';
import { suggest, UsageError } from './usage-error.ts';

const DAYS = 90;
const TO_FILL_IN = 'to be filled in';

/** The list of the file, checked against its schema and the catalogue. Throws a UsageError. */
export async function readKnownFailures(file: string): Promise<KnownFailure[]> {
  const fail = (found: string, next: string): never => { throw new UsageError(`Failed to read the known failures ${file}: ${found}. ${next}`); };
  const text = await readText(file, { what: 'the known failures', give: 'Give the path of a YAML or JSON list.', mostBytes: 1024 * 1024, smaller: 'Keep to one entry for each scenario.' });
  const value = await parse(text).catch((error: unknown) => fail(`it is neither YAML nor JSON (${firstLine(error)})`, 'Give a list of id, reason and until.'));
  if (!validateKnownFailures(value)) return fail(knownFailureProblems(value).join('; ') || 'it is no list of known failures', 'Give a list of id, reason and until, an ISO date such as 2027-02-28; schema/known-failures.schema.json says it exactly.');
  const ids = catalogue.map(({ id }): string => id);
  for (const [index, { id, until }] of value.entries()) {
    if (!ids.includes(id)) fail(`there is no scenario "${id}"`, suggest(id, ids));
    if (value.findIndex((other) => other.id === id) !== index) fail(`${id} stands there twice`, 'Keep one of them.');
    if (new Date(`${until}T00:00:00Z`).toISOString().slice(0, 10) !== until) fail(`${id} is known until ${until}, a day that does not exist`, 'Give one that does.');
  }
  return value;
}

/** JSON is YAML too. */
async function parse(text: string): Promise<unknown> {
  const { parse: parseYaml } = await import('yaml');
  return parseYaml(text) as unknown;
}

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** Where a list can be written: a new file. One that is there holds reasons that somebody thought about. Throws a UsageError. */
export async function newList(file: string): Promise<string> {
  const path = resolve(file);
  await checkWritable(path, 'the known failures');
  if (await access(path).then(() => true, () => false)) throw new UsageError(`Failed to write the known failures ${file}: there is such a file, and it is not overwritten. Remove it, or give another name.`);
  return path;
}

/** What fails this run, where it fails, known for 90 days; what was known already keeps its reason and its day. Answers with how many entries were written. */
export async function writeKnownFailures(file: string, report: Report): Promise<number> {
  const until = new Date(Date.parse(report.startedAt) + DAYS * 86_400_000).toISOString().slice(0, 10);
  const failing = report.scenarios.filter(({ verdict, level }) => verdict === 'violates' && (level === 'must' || (report.strict && level === 'should')));
  const list: KnownFailure[] = failing.map((row) => {
    const origins = originsOf(row);
    return { id: row.id, reason: row.known?.reason ?? TO_FILL_IN, until: row.known?.until ?? until, ...(origins.length === 0 ? {} : { origins }) };
  });
  await writeWhole(file, await textOf(file, list, failing.map(({ finding }) => visibleLine(finding?.summary ?? ''))), 'the known failures');
  return list.length;
}

/** A line for whoever runs it, where reasons are as --write-known-failures left them; undefined where all are thought about. */
export function unfilled(file: string, list: readonly KnownFailure[]): string | undefined {
  const those = list.filter(({ reason }) => reason.startsWith(TO_FILL_IN)).map(({ id }) => id);
  return those.length === 0 ? undefined : `In ${file} ${those.length === 1 ? '1 reason is' : `${those.length} reasons are`} still to be filled in: ${those.join(', ')}. Say there why it is put up with.`;
}

/** YAML has a place for what was seen when the entry was written: a comment, that no reason repeats it. */
async function textOf(file: string, list: readonly KnownFailure[], seen: readonly string[]): Promise<string> {
  if (/\.json$/i.test(file)) return `${JSON.stringify(list, null, 2)}\n`;
  const { stringify } = await import('yaml');
  const entries = list.map((entry, index) => `# ${seen[index] ?? ''}\n${stringify([entry])}`);
  return `# What hookproof verify --known-failures puts up with. Say why, and until when.\n${entries.length === 0 ? '[]\n' : entries.join('')}`;
}
