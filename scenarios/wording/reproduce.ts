/** One curl line that repeats a step. The URL stays out of it, with the secrets that it may hold: "$HOOKPROOF_URL". */
import type { Delivery, RawBody } from '../../generated/types.ts';
import { recipeOf } from '../stimuli/index.ts';

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** A body longer than this is made by the line itself. */
const PRINTED = 2000;

/** What a line repeats: a request; two that follow each other, the first and the one of that number; or two at once. */
export type Repeat = 'preflight' | 'post' | 'posts' | 'posts-at-once';

/** `number`: of the attempt that shows it, where a finding names one. */
export function reproduce(delivery: Delivery, step: Repeat, number: number | null = null): string {
  const { attempts } = delivery;
  const first = one(delivery, step === 'preflight', attempts[0]?.body ?? '');
  if (step === 'preflight' || step === 'post') return first;
  if (step === 'posts-at-once') return `for i in 1 2; do ${first} & done; wait`;
  const again = attempts.find((attempt) => attempt.number === number) ?? attempts[1];
  const second = one(delivery, false, again?.body ?? attempts[0]?.body ?? '');
  return first === second ? `for i in 1 2; do ${first}; done` : `${first}; ${second}`;
}

function one(delivery: Delivery, preflight: boolean, body: string): string {
  const { origin, contentType, method = 'POST', raw } = delivery.stimulus;
  const from = `-H ${quoted(`Origin: ${origin.url}`)}`;
  if (preflight || method === 'OPTIONS') return `curl -i -X OPTIONS "$HOOKPROOF_URL" ${from} -H 'Access-Control-Request-Method: POST' -H 'Access-Control-Request-Headers: content-type'`;
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
