import type { Delivery, Origin, Stimulus } from '../../generated/types.ts';
import { plan } from '../../scenarios/plan.ts';
import type { Engine } from '../../simulator/engine.ts';

export interface PlainOptions { readonly attempts?: number; readonly timeoutMs?: number; readonly extraOrigins?: readonly Origin[]; readonly wayOutAfter?: Stimulus['wayOutAfter'] }

/** The plain cases alone: a course's from published (and each extra origin), Check URL's from authoring. */
export async function deliverPlain(engine: Engine, target: string, { attempts = 1, timeoutMs = 3000, extraOrigins = [], wayOutAfter }: PlainOptions = {}): Promise<{ course: Delivery; checkUrl: Delivery; extra: Delivery[] }> {
  const deliveries: Delivery[] = [];
  for (const stimulus of plan({ scenarios: [], target, timeoutMs, run: 'test', attempts, successStatus: [200], extraOrigins, wayOutAfter })) deliveries.push(await engine.deliver(stimulus));
  const [course, checkUrl, ...extra] = deliveries;
  if (course === undefined || checkUrl === undefined) throw new Error('The plan has no plain cases.');
  return { course, checkUrl, extra };
}
