/** One curl line that repeats a step. The URL stays out of it, with the secrets that it may hold: "$HOOKPROOF_URL". */
import type { Delivery, RawBody } from '../../generated/types.ts';
import { recipeOf } from '../stimuli/index.ts';

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** A body longer than this is made by the line itself. */
const PRINTED = 2000;

export function reproduce(delivery: Delivery, step: 'preflight' | 'post'): string {
  const { origin, contentType, method = 'POST', raw } = delivery.stimulus;
  const from = `-H ${quoted(`Origin: ${origin.url}`)}`;
  if (step === 'preflight' || method === 'OPTIONS') return `curl -i -X OPTIONS "$HOOKPROOF_URL" ${from} -H 'Access-Control-Request-Method: POST' -H 'Access-Control-Request-Headers: content-type'`;
  const body = delivery.attempts[0]?.body ?? '';
  const asked = method === 'POST' ? '' : `-X ${method} `;
  if (body === '' && method !== 'POST') return `curl -i ${asked}"$HOOKPROOF_URL" ${from}${queryOf(delivery)}`;
  const head = `curl -i ${asked}"$HOOKPROOF_URL" ${from} -H ${quoted(`Content-Type: ${contentType}`)}`;
  if (raw !== undefined && body.length > PRINTED) return `${made(raw)} | ${head} --data-binary @-`;
  return `${head} --data-raw ${quoted(body)}`;
}

/** What the stimulus adds to the URL's own query. */
function queryOf({ stimulus }: Delivery): string {
  const pairs = Object.entries(recipeOf(stimulus.name)?.query?.(stimulus.body) ?? {});
  return pairs.length === 0 ? '' : ` -G${pairs.map(([name, value]) => ` --data-urlencode ${quoted(`${name}=${value}`)}`).join('')}`;
}

function made({ head, unit, times, tail }: RawBody): string {
  const print = (text: string) => (text === '' ? '' : `printf %s ${quoted(text)}; `);
  return `{ ${print(head)}yes ${quoted(unit)} | head -n ${times} | tr -d '\\n'; ${print(tail)}}`;
}
