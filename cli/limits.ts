/** What keeps a run from sending more than the endpoint's owner wants. */
import { plural } from '../report/layout.ts';
import { redactUrl } from '../report/redact.ts';
import { costOf } from '../scenarios/budget.ts';
import { RECIPE_NAMES, RECIPES } from '../scenarios/stimuli/index.ts';
import { whole } from './options.ts';
import { UsageError } from './usage-error.ts';

const SHOWN = 4;

/** For the profile full on somebody's endpoint: what it sends, and how to say that one may. */
export function mustBeOwned(target: string): UsageError {
  const harsh = RECIPE_NAMES.flatMap((name) => (RECIPES[name].profile === 'full' ? [RECIPES[name].what] : []));
  const shown = harsh.length === 0 ? '' : ` (${harsh.slice(0, SHOWN).join(', ')}${harsh.length > SHOWN ? ` and ${harsh.length - SHOWN} more` : ''})`;
  return new UsageError(`Failed to start the profile full: ${redactUrl(target)} is not on this machine, and full sends what may do harm: hostile input, and requests that try what the endpoint lets anybody do${shown}. It may store some of it. Add --i-own-this-endpoint where that is yours to decide, or take --profile standard.`);
}

/** --max-requests, which must leave room for the plain cases: without them nothing can be judged. */
export function maxRequests(given: string | undefined, extraOrigins: number): number | undefined {
  const max = whole('--max-requests', given, 1, 1_000_000);
  const cases = 2 + extraOrigins;
  const need = cases * costOf({ sender: 'course' });
  if (max !== undefined && max < need) throw new UsageError(`Failed to read --max-requests: ${max} ${max === 1 ? 'leaves' : 'leave'} no room for the plain cases, a preflight and a POST for each of ${plural(cases, 'origin')}. Give ${need} or more.`);
  return max;
}
