/** Answers drawn from the parts of those that are written down, and from spellings that nobody wrote: what is right of each part alone must be right of them together. */
import fc from 'fast-check';
import type { Header } from '../../generated/types.ts';
import { HEADERS, METHODS } from './allow-lists.ts';
import { ORIGINS } from './allow-origin.ts';
import { raw, reply, type Answer, type Case } from './answer.ts';
import { JSON_BODIES, TYPES } from './bodies.ts';
import { STATUSES } from './statuses.ts';

/** Mostly the good part, so that the others meet in each combination. */
const mostly = <Part>(good: Part, others: readonly Part[], unwritten?: fc.Arbitrary<Part>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(good) }, { weight: 2, arbitrary: fc.constantFrom(...others) }, ...(unwritten === undefined ? [] : [{ weight: 1, arbitrary: unwritten }]));

/** Pieces strung together without a thought. */
const strung = (...pieces: readonly string[]) => fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((some) => some.join(''));
const lines = (value: fc.Arbitrary<string>) => fc.array(value, { minLength: 1, maxLength: 2 });

const origin = lines(strung('*', '<origin>', 'https:', '//', 'elearning.easygenerator.com', 'null', ':443', '/', ',', ' ', '\t', ';', '"', '.', '%2a', '@', 'x', '\xe4'));
const headers = lines(strung('Content-Type', 'content-type', 'CONTENT-TYPE', '*', ',', ', ', ' ', '\t', ';', ':', '"', 'Accept', '-', '(', 'x', '\xe4'));
const methods = lines(strung('POST', 'post', 'GET', '*', ',', ', ', ' ', '\t', ';', '"', '/', 'x'));
/** On this host only: where a name leads is not for chance to say. */
const locations = lines(strung('1', '/', '.', '..', '?', '#', '\\', ' ', '%', '%2e', ';', ':', '@', '\t', '\xe4', '"', '<', '|').map((path) => `<case>/${path}`));
const type = strung('application/', 'json', 'text/', 'html', 'x', ';', ' ', 'charset=', 'utf-8', 'iso-8859-1', '+', ',', '"', '=');
const text = fc.oneof(fc.json().map((json) => Buffer.from(json).toString('latin1')), strung('{', '}', '[', ']', '"', ':', ',', '1', '-', 'e', '.', 'null', ' ', '\n', '\\', 'u00e4', '\xe4', '\xef\xbb\xbf', '\0'));

const LOCATIONS: readonly string[][] = [['<case>/1'], ['<other-host><case>/1'], ['<other-port><case>/1'], [''], ['http://['], ['<case>/1', '<case>/2'], ['http://receiver.invalid/'], ['data:,x']];
const named = (name: string, values: readonly string[]) => values.map((value): Header => [name, value]);
const cors = { origin: mostly<readonly string[]>(['*'], ORIGINS, origin), status: mostly(200, STATUSES), locations: mostly<readonly string[]>([], LOCATIONS, locations), drop: mostly<Answer | null>(null, [raw('', 'reset'), raw('', 'close'), null, null, null]) };

const anyPreflight = fc.record({ ...cors, headers: mostly<readonly string[]>(['Content-Type'], HEADERS, headers), methods: mostly<readonly string[]>([], METHODS, methods) })
  .map((one) => one.drop ?? reply(one.status, [...named('Access-Control-Allow-Origin', one.origin), ...named('Access-Control-Allow-Headers', one.headers), ...named('Access-Control-Allow-Methods', one.methods), ...named('Location', one.locations)]));
const anyAnswer = fc.record({ ...cors, type: mostly<string | null>('application/json', TYPES, type), text: mostly('{}', JSON_BODIES, text) })
  .map((one) => one.drop ?? reply(one.status, [...named('Access-Control-Allow-Origin', one.origin), ...named('Content-Type', one.type === null ? [] : [one.type]), ...named('Location', one.locations)], one.text));
const anyCase = fc.record({ 'OPTIONS /0': anyPreflight, 'POST /0': anyAnswer, 'OPTIONS /1': anyPreflight, 'POST /1': anyAnswer, 'GET /1': anyAnswer });

/** Cases of any preflight, any answer, and any second step that a redirect may lead to; the same ones for the same seed. */
export function drawn(seed: number, count: number): Case[] {
  return fc.sample(anyCase, { seed, numRuns: count }).map((answers, index): Case => ({ id: `mixed-${index + 1}`, kind: 'mixed', answers }));
}
