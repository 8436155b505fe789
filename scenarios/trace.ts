import type { Delivery, LogHint } from '../generated/types.ts';

/** How a run is found in the endpoint's own log: by the learners that it made up, else by the whole learnerId, and by time. undefined where no course sent anything. */
export function traceOf(deliveries: readonly Delivery[], learnerId?: string): LogHint | undefined {
  const learner = learnerId ?? deliveries.find(({ stimulus }) => stimulus.name === 'plain')?.stimulus.body['learnerId'];
  const times = deliveries.flatMap(({ attempts }) => attempts.flatMap(({ sentAt, page, exchanges }) => {
    const last = Math.max(0, page?.endMs ?? 0, ...exchanges.map(({ timing }) => timing.end ?? timing.headers ?? timing.start));
    return [Date.parse(sentAt), Date.parse(sentAt) + last];
  }));
  if (typeof learner !== 'string' || times.length === 0) return undefined;
  const iso = (at: number) => new Date(at).toISOString();
  return { learnerIdPrefix: learnerId ?? learner.replace(/^(hookproof\.[a-z0-9]+\.)\d+@.*$/, '$1'), from: iso(Math.min(...times)), to: iso(Math.max(...times)) };
}
