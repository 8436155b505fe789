/** The settings that a verdict rests on. What the vendor did not state is named, with its status, in every report. */
import { contract } from '../generated/contract.js';
import type { Report, Setting } from '../generated/types.ts';
import { hostOf, isLoopback } from '../simulator/loopback.ts';
import type { PlanOptions } from './plan.ts';
import type { Scenario } from './scenario.ts';
import { recipeOf } from './stimuli/index.ts';

/** The setting that repeats the values of a run. */
export const SEED = 'seed';

const OURS = { source: 'command line', status: 'assumed' } as const;

export function settingsOf(options: PlanOptions & { readonly maxRequests?: number | undefined; readonly seed?: number | undefined }, engine: Report['engine']): Setting[] {
  const { origins, senders, attempts, timeoutMs } = contract;
  const fact = (name: string, leaf: { value: unknown; source: string; status: Setting['status'] }, value: unknown = leaf.value): Setting =>
    ({ name, value, ...(JSON.stringify(value) === JSON.stringify(leaf.value) ? { source: leaf.source, status: leaf.status } : OURS) });
  return [
    fact('published origin', origins.published),
    fact('authoring origin', origins.authoring),
    ...options.extraOrigins.map(({ url }): Setting => ({ name: 'extra origin', value: url, ...OURS })),
    fact('what a course counts as success', senders.course.successStatus, options.successStatus),
    fact("Check URL's rule of success", senders['check-url'].success),
    fact('attempts', attempts.article, options.attempts),
    fact('finishedOn', senders.course.finishedOn),
    fact('timeout per attempt, ms', timeoutMs, options.timeoutMs),
    fact('the Assessment template', senders.course.assessmentTemplate),
    { name: 'preflight', value: 'before every attempt', source: "hookproof forgets the browser's preflight cache before each attempt; a learner's browser asks again after 5 s or what Max-Age says", status: 'assumed' },
    ...(options.learnerId === undefined ? [] : [{ name: 'learner', value: options.learnerId, ...OURS, source: '--learner-id: one learner for all stimuli' }]),
    ...(options.seed === undefined ? [] : [{ name: SEED, value: options.seed, ...OURS, source: '--seed: the values that were sent to be refused, made by fast-check from schema/result.schema.json' }]),
    ...(options.maxRequests === undefined ? [] : [{ name: 'requests at most', value: options.maxRequests, ...OURS, source: "--max-requests: the preflights and POSTs that hookproof starts; not a browser's own re-sends, nor redirect hops" }]),
    ...(options.courseId === undefined ? [] : [{ name: 'course', value: options.courseId, ...OURS, source: '--course-id' }]),
    ...(isLoopback(hostOf(options.target)) && !engine.predicted
      ? [{ name: 'local network check', value: 'lifted for loopback', source: 'the target is on this machine; it is judged as if it were public', status: 'assumed' } as const]
      : []),
    ...(options.target.startsWith('https:') && !engine.predicted && options.scenarios.some(leadsOverTheRelay)
      ? [{ name: 'HTTP over the relay', value: 'HTTP/1.1', source: 'retries after a bad way and closed tabs go through a relay on this machine; HTTP/2 is off there, TLS is the endpoint\'s own', status: 'assumed' } as const]
      : []),
  ];
}

const leadsOverTheRelay = ({ send }: Scenario): boolean => send.some((name) => {
  const recipe = recipeOf(name);
  return recipe?.road !== undefined || recipe?.circumstance?.startsWith('closed-') === true;
});
