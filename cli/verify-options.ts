/** The options of verify, parsed and checked before anything is sent. */
import { contract } from '../generated/contract.js';
import type { KnownFailure, Origin, Stimulus } from '../generated/types.ts';
import { catalogue } from '../scenarios/index.ts';
import { hostOf, isLoopback } from '../simulator/loopback.ts';
import { choose, withoutBrowser } from '../scenarios/plan.ts';
import { PROFILES, type Profile } from '../scenarios/profile.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { noSuchPrefix } from './only-option.ts';
import type { ReadBackFlags } from './read-back-option.ts';
import { filled, oneOf, whole } from './options.ts';
import { maxRequests, mustBeOwned } from './limits.ts';
import { parseOrigin } from './target.ts';
import { UsageError } from './usage-error.ts';

/** As the command line gives them. */
export interface VerifyFlags extends ReadBackFlags {
  engine?: string;
  profile?: string;
  only?: string[];
  reporter?: string[];
  strict?: boolean;
  origin?: string[];
  attempts?: string;
  successStatus?: string;
  courseId?: string;
  learnerId?: string;
  timeout?: string;
  verbose?: boolean;
  maxRequests?: string;
  iOwnThisEndpoint?: boolean;
  knownFailures?: string;
  writeKnownFailures?: string;
  rerun?: string;
  seed?: string;
}

export interface VerifyOptions {
  readonly target: string;
  readonly engine: 'chromium' | 'model';
  readonly profile: Profile;
  /** All of the profile, and those of them that were chosen. */
  readonly scenarios: readonly Scenario[];
  readonly chosen: readonly Scenario[];
  readonly only: readonly string[];
  readonly strict: boolean;
  readonly extraOrigins: readonly Origin[];
  readonly attempts: number;
  readonly wayOutAfter: Stimulus['wayOutAfter'] | undefined;
  readonly successStatus: readonly number[];
  readonly courseId: string | undefined;
  readonly learnerId: string | undefined;
  readonly timeoutMs: number;
  readonly verbose: boolean;
  readonly maxRequests: number | undefined;
  /** Decides the values that are sent to be refused; made for each run where nobody gives one. */
  readonly seed: number | undefined;
  readonly known: readonly KnownFailure[] | undefined;
}

/** What stands in files that the flags name, read before. */
export interface FromFiles {
  readonly known?: readonly KnownFailure[] | undefined;
  /** With --rerun: exactly these scenarios. */
  readonly ids?: readonly string[] | undefined;
}

/** As many as the generator tells apart. */
export const MOST_SEED = 2 ** 31 - 1;
const ENGINES = ['chromium', 'model'] as const;

export function verifyOptions(target: string, flags: VerifyFlags, { known, ids }: FromFiles = {}): VerifyOptions {
  const profile = oneOf('--profile', flags.profile, PROFILES) ?? (isLoopback(hostOf(target)) ? 'standard' : 'go-live');
  if (profile === 'full' && !isLoopback(hostOf(target)) && flags.iOwnThisEndpoint !== true) throw mustBeOwned(target);
  const engine = oneOf('--engine', flags.engine, ENGINES) ?? 'chromium';
  const playable = engine === 'model' ? withoutBrowser(catalogue) : catalogue;
  const scenarios = choose(playable, profile);
  const only = ids ?? flags.only ?? [];
  if (ids === undefined) for (const prefix of only) checkPrefix(prefix, profile, playable);
  const extraOrigins = (flags.origin ?? []).map(parseOrigin);
  return {
    target,
    engine,
    profile,
    scenarios,
    chosen: ids === undefined ? choose(playable, profile, only) : scenarios.filter(({ id }) => ids.includes(id)),
    only,
    strict: flags.strict ?? false,
    extraOrigins: extraOrigins.filter(({ name }, index) => extraOrigins.findIndex((other) => other.name === name) === index),
    attempts: whole('--attempts', flags.attempts, 1, 100) ?? (profile === 'go-live' ? 1 : contract.attempts.article.value),
    wayOutAfter: wayOutAfter(flags.attempts),
    successStatus: statuses(flags.successStatus) ?? contract.senders.course.successStatus.value,
    courseId: filled('--course-id', flags.courseId),
    learnerId: filled('--learner-id', flags.learnerId),
    timeoutMs: whole('--timeout', flags.timeout, 100, 600_000) ?? contract.timeoutMs.value,
    verbose: flags.verbose ?? false,
    maxRequests: maxRequests(flags.maxRequests, extraOrigins.length),
    seed: whole('--seed', flags.seed, 0, MOST_SEED),
    known,
  };
}

/** Where the user says how often a learner tries, the way out comes then, by both behaviours; who sends once asks for no count. */
function wayOutAfter(given: string | undefined): Stimulus['wayOutAfter'] {
  const count = whole('--attempts', given, 1, 100);
  return count === undefined || count === 1 ? undefined : { article: count, 'templates-2020': count };
}

function statuses(given: string | undefined): number[] | undefined {
  if (given === undefined) return undefined;
  const list = given.split(',').map((text) => text.trim());
  const wrong = list.find((text) => !/^2\d\d$/.test(text));
  if (wrong !== undefined) throw new UsageError(`Failed to read --success-status: "${wrong}" is no HTTP status of success. Give a list of 2xx, such as 200,204`);
  return list.map(Number);
}

function checkPrefix(prefix: string, profile: Profile, playable: readonly Scenario[]): void {
  if (choose(playable, profile, [prefix]).length > 0) return;
  const [later] = choose(catalogue, 'full', [prefix]);
  if (prefix !== '' && later !== undefined && choose(playable, 'full', [prefix]).length === 0) throw new UsageError(`Failed to read --only: ${later.id} is played in a browser, and --engine model has none. Leave --engine out`);
  if (prefix !== '' && later !== undefined) throw new UsageError(`Failed to read --only: ${later.id} is not in the profile ${profile}. Add --profile ${later.profile}`);
  throw noSuchPrefix(prefix);
}
