/** verify --rerun: what was not fine in a report, once more, as that run was set. */
import { basename } from 'node:path';
import type { Report } from '../generated/types.ts';
import { changesOf, isBad } from '../report/changes.ts';
import { redactUrl } from '../report/redact.ts';
import { catalogue } from '../scenarios/index.ts';
import { sameEndpoint } from '../scenarios/same-endpoint.ts';
import { SEED } from '../scenarios/settings.ts';
import { readReport } from './report-file.ts';
import { UsageError } from './usage-error.ts';
import type { VerifyFlags } from './verify-options.ts';

export interface Rerun {
  /** The report's settings as the command line would give them. */
  readonly flags: VerifyFlags;
  readonly ids: readonly string[];
  /** The report of the second run, with what became of each row. */
  answer(report: Report): Report;
}

/** Throws a UsageError where the report is of another endpoint, or nothing was wrong in it. */
export async function rerunOf(file: string, target: string, given: VerifyFlags): Promise<Rerun> {
  const fail = (found: string, next: string): never => { throw new UsageError(`Failed to read --rerun: ${found}. ${next}`); };
  if (given.only !== undefined || given.profile !== undefined) return fail('--only and --profile are those of the report', 'Leave them out.');
  const before = await readReport(file);
  if (before.har !== undefined) return fail(`${file} is of hookproof diagnose, and no run`, 'Run hookproof verify without --rerun.');
  if (!sameEndpoint(redactUrl(target), before.target)) return fail(`${file} is of ${before.target}, and the URL is ${redactUrl(target)}`, 'Give the URL of the same endpoint, or run without --rerun and let hookproof compare tell the difference.');
  if (given.readBack === undefined && before.settings.some(({ name, source }) => name === 'read-back' && source.startsWith('--read-back'))) return fail(`${file} is of a run with --read-back, and without it nobody sees what is stored`, 'Give --read-back again, with its headers: neither can stand in a report.');
  const known = new Set<string>(catalogue.map(({ id }) => id));
  const bad = before.scenarios.filter(({ verdict }) => isBad(verdict)).map(({ id }) => id);
  const ids = bad.filter((id) => known.has(id));
  if (ids.length === 0) return fail(`in ${file} nothing was violated or unknown`, 'Run without --rerun to look at everything.');
  return {
    flags: flagsOf(before),
    ids,
    answer: (report) => ({
      ...report,
      ...unseenNow(before, report),
      rerun: { file: basename(file), startedAt: before.startedAt, target: before.target, rows: changesOf(before.scenarios, report.scenarios).filter(({ is }) => is !== null), gone: bad.filter((id) => !known.has(id)) },
    }),
  };
}

/** What was violated and cannot be seen this time is not repaired: such a run is no pass. */
function unseenNow(before: Report, { scenarios, verdict, strict }: Report): Pick<Report, 'verdict' | 'exitCode'> | undefined {
  const was = (id: string) => before.scenarios.find((row) => row.id === id)?.verdict === 'violates';
  const unseen = scenarios.some(({ id, level, verdict: is }) => is === 'unobserved' && was(id) && (level === 'must' || (strict && level === 'should')));
  return verdict === 'conforms' && unseen ? { verdict: 'could-not-judge', exitCode: 2 } : undefined;
}

/** What the report says of how it was run. What cannot stand in a report, such as a secret header, is given again. */
function flagsOf({ profile, engine, strict, origins, settings, deliveries, requests }: Report): VerifyFlags {
  const plain = deliveries.find(({ stimulus }) => stimulus.name === 'plain')?.stimulus;
  // What was the default then is it now, with all that follows from it.
  const isChosen = (name: string) => settings.some((one) => one.name === name && one.source === 'command line');
  const setting = (name: string) => settings.find((one) => one.name === name)?.value;
  const [attempts, courseId, learnerId, seed] = [setting('attempts'), setting('course'), setting('learner'), setting(SEED)];
  return {
    profile,
    engine: engine.name,
    ...(strict ? { strict } : {}),
    origin: Object.keys(origins).filter((name) => name !== 'published' && name !== 'authoring'),
    ...(typeof attempts === 'number' && isChosen('attempts') ? { attempts: String(attempts) } : {}),
    ...(plain === undefined ? {} : { successStatus: plain.successStatus.join(), timeout: String(plain.timeoutMs) }),
    ...(typeof courseId === 'string' ? { courseId } : {}),
    ...(typeof learnerId === 'string' ? { learnerId } : {}),
    ...(typeof seed === 'number' ? { seed: String(seed) } : {}),
    ...(requests === undefined ? {} : { maxRequests: String(requests.max) }),
  };
}
