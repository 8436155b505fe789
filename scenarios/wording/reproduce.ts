/** One curl line that repeats a step. The URL stays out of it, with the secrets that it may hold: "$HOOKPROOF_URL". */
import type { Delivery } from '../../generated/types.ts';

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

export function reproduce(delivery: Delivery, step: 'preflight' | 'post'): string {
  const { origin, contentType } = delivery.stimulus;
  const from = `-H ${quoted(`Origin: ${origin.url}`)}`;
  if (step === 'preflight') return `curl -i -X OPTIONS "$HOOKPROOF_URL" ${from} -H 'Access-Control-Request-Method: POST' -H 'Access-Control-Request-Headers: content-type'`;
  return `curl -i "$HOOKPROOF_URL" ${from} -H ${quoted(`Content-Type: ${contentType}`)} --data-raw ${quoted(delivery.attempts[0]?.body ?? '')}`;
}
