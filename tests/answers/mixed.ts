/** Answers drawn from the parts of those that are written down: what is right of each part alone must be right of them together. */
import fc from 'fast-check';
import type { Header } from '../../generated/types.ts';
import { HEADERS, METHODS } from './allow-lists.ts';
import { ORIGINS } from './allow-origin.ts';
import { raw, reply, type Answer, type Case } from './answer.ts';
import { JSON_BODIES, TYPES } from './bodies.ts';
import { STATUSES } from './statuses.ts';

/** Mostly the good part, so that the others meet in each combination; a failure shrinks towards it. */
const mostly = <Part>(good: Part, others: readonly Part[]) => fc.oneof({ withCrossShrink: true }, { weight: 3, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
const LOCATIONS: readonly (readonly string[])[] = [['<case>/1'], ['<other-host><case>/1'], ['<other-port><case>/1'], [''], ['http://['], ['<case>/1', '<case>/2'], ['http://receiver.invalid/'], ['data:,x']];

const named = (name: string, values: readonly string[]) => values.map((value): Header => [name, value]);
const cors = { origin: mostly(['*'], ORIGINS), status: mostly(200, STATUSES), locations: mostly([], LOCATIONS), drop: mostly<Answer | null>(null, [raw('', 'reset'), raw('', 'close')]) };

const anyPreflight = fc.record({ ...cors, headers: mostly(['Content-Type'], HEADERS), methods: mostly([], METHODS) })
  .map(({ origin, status, locations, drop, headers, methods }) => drop ?? reply(status, [...named('Access-Control-Allow-Origin', origin), ...named('Access-Control-Allow-Headers', headers), ...named('Access-Control-Allow-Methods', methods), ...named('Location', locations)]));
const anyAnswer = fc.record({ ...cors, type: mostly<string | null>('application/json', TYPES), text: mostly('{}', JSON_BODIES) })
  .map(({ origin, status, locations, drop, type, text }) => drop ?? reply(status, [...named('Access-Control-Allow-Origin', origin), ...named('Content-Type', type === null ? [] : [type]), ...named('Location', locations)], text));

let drawn = 0;

/** A case of any preflight, any answer, and any second step that a redirect may lead to. */
export const mixed: fc.Arbitrary<Case> = fc.record({ 'OPTIONS /0': anyPreflight, 'POST /0': anyAnswer, 'OPTIONS /1': anyPreflight, 'POST /1': anyAnswer, 'GET /1': anyAnswer })
  .map((answers) => ({ id: `mixed-${drawn += 1}`, kind: 'mixed', answers }));
