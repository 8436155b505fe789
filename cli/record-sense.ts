/** What a schema does not say of a record: that its URLs are URLs, its times are times, and that it is no pit. */
import type { Delivery, Report } from '../generated/types.ts';

const DEEPEST = 200;

/** Whether lists and objects stand in each other deeper than any run of hookproof writes them. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one): unknown[] => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

/** The place of the first thing in a report that makes no sense, and why; undefined where all does. */
export function senselessReport({ target, startedAt, deliveries, probe }: Report): string | undefined {
  if (!URL.canParse(target)) return '/target is no URL';
  if (!isTime(startedAt)) return '/startedAt is no time';
  if (probe !== null && !URL.canParse(probe.url)) return '/probe/url is no URL';
  return deliveries.map((delivery, index) => senselessDelivery(delivery, `/deliveries/${index}`)).find((found) => found !== undefined);
}

/** The same for one delivery. */
export function senselessDelivery({ stimulus, attempts }: Delivery, place = ''): string | undefined {
  if (!URL.canParse(stimulus.target)) return `${place}/stimulus/target is no URL`;
  for (const [index, { sentAt, exchanges }] of attempts.entries()) {
    const at = `${place}/attempts/${index}`;
    if (!isTime(sentAt)) return `${at}/sentAt is no time`;
    const wrong = exchanges.findIndex(({ request }) => !URL.canParse(request.url));
    if (wrong !== -1) return `${at}/exchanges/${wrong}/request/url is no URL`;
  }
  return undefined;
}

const isTime = (text: string): boolean => !Number.isNaN(Date.parse(text));
