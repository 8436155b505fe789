/** Headers as a report shows them: whoever reads one knows a value by its beginning. */
import type { Delivery, Header } from '../../generated/types.ts';

/** Characters of a value. */
const LONGEST = 2000;

/** Once everything is judged: half a list, or half a URL, would be judged as another. */
export function withShortHeaders(deliveries: readonly Delivery[]): Delivery[] {
  return deliveries.map((delivery) => ({
    ...delivery,
    attempts: delivery.attempts.map((attempt) => ({
      ...attempt,
      exchanges: attempt.exchanges.map(({ response, ...exchange }) => ({ ...exchange, response: response === null ? null : { ...response, headers: response.headers.map(short) } })),
    })),
  }));
}

const short = ([name, value]: Header): Header => [name, value.length <= LONGEST ? value : `${value.slice(0, LONGEST)} ... (${value.length - LONGEST} more characters)`];
