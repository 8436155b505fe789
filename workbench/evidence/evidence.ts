import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { cleaned } from './clean.ts';
import { harOf } from './har.ts';
import { consoleText, stepsText } from './logs.ts';
import { readme } from './readme.ts';
import { screenshotName } from './recording.ts';
import type { Recording } from './recording.ts';
import { replacedIn, replacedWords } from './replaced.ts';
import { replacing } from './replace.ts';

/**
 * All that a colleague needs to see what was seen, as one zip: what persons are called is replaced, what is secret is redacted,
 * and what was replaced is listed. Screenshots are taken over as they are: the stage covers what the learner typed. The same recording gives the same bytes.
 */
export function evidenceZip(recording: Recording): Uint8Array {
  const replace = replacing(recording);
  const clean = cleaned(recording, replace);
  const told = { 'README.md': readme(clean), ...data(clean) };
  const replaced = replacedIn(told, replace.people.all);
  const texts = { ...told, 'README.md': told['README.md'] + replacedWords(replaced, clean.screenshots.length), 'replaced.json': json(replaced) };
  const mtime = asLocal(recording.savedAt);
  const files: Zippable = {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]): [string, [Uint8Array, { mtime: Date }]] => [name, [strToU8(text), { mtime }]])),
    // A PNG is packed already.
    ...Object.fromEntries(clean.screenshots.map((shot, place): [string, [Uint8Array, { mtime: Date; level: 0 }]] => [screenshotName(shot, place), [shot.png, { mtime, level: 0 }]])),
  };
  return zipSync(files);
}

/** hookproof-evidence-20261124-123456.zip, by the time at which it was saved, UTC. */
export const evidenceName = ({ savedAt }: Recording): string => `hookproof-evidence-${new Date(savedAt).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}.zip`;

const data = (clean: Recording): Record<string, string> => ({
  'traffic.har': json(harOf(clean)),
  'deliveries.json': json(clean.deliveries),
  'findings.json': json(clean.rows),
  'steps.txt': stepsText(clean),
  'console.txt': consoleText(clean),
  'environment.json': json(environmentOf(clean)),
  ...(clean.repro === null ? {} : { 'repro.json': clean.repro }),
});

const environmentOf = ({ hookproof, startedAt, savedAt, target, engine, environment, conditions, play, settings }: Recording) => ({ hookproof, startedAt, savedAt, target, engine, environment, conditions, play, settings });

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** A zip keeps the hands of a clock and no zone: those of UTC, wherever it is written. */
function asLocal(iso: string): Date {
  const at = new Date(iso);
  return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds());
}
