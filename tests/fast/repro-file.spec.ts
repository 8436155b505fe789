import fc from 'fast-check';
import { expect, test } from '@playwright/test';
import type { Answered, Hops, Repro } from '../../generated/types.ts';
import { parseRepro } from '../../workbench/repro/parse.ts';
import { reproText } from '../../workbench/repro/text.ts';
import { PLAY, recorded } from './repro-plays.ts';

const ANSWER: Answered = { status: 200, headers: ['Access-Control-Allow-Origin: *', 'Content-Type: application/json'], body: '{}' };
const REPRO: Repro = { schemaVersion: 1, ...PLAY, receiver: recorded([{ preflight: { status: 204, headers: [] }, request: ANSWER }]), leftOut: [] };

/** The file's value with something else at a place: "receiver/course/0/request/status". */
function changed(place: string, value: unknown): string {
  const steps = place.split('/');
  const last = steps.pop() ?? '';
  const copy: unknown = JSON.parse(JSON.stringify(REPRO));
  let node = copy as Record<string, unknown>;
  for (const step of steps) node = node[step] as Record<string, unknown>;
  Object.defineProperty(node, last, { value, enumerable: true, configurable: true, writable: true });
  return JSON.stringify(copy);
}

const STATUS = 'receiver/course/0/request/status';
const HEADERS = 'receiver/course/0/request/headers';

const REFUSED: readonly (readonly [what: string, text: string, why: RegExp])[] = [
  ['no JSON', 'template: simple', /: it is no JSON: Unexpected token/],
  ['nothing', '', /: it is no JSON: /],
  ['an array', '[]', /: it must be object/],
  ['more than a file can hold', JSON.stringify({ a: 'x'.repeat(70_000) }), /: it has 70008 bytes, and a repro file has less than 2048/],
  ['another version', changed('schemaVersion', 2), /: its schemaVersion is 2, and this hookproof reads 1\./],
  ['an unknown template', changed('template', '../../etc/passwd'), /: \/template must be one of simple, assessment, personalized/],
  ['a preset that is a path', changed('preset', '../../etc/passwd'), /: \/preset must match pattern/],
  ['no attempts', changed('attempts', 0), /: \/attempts must be >= 1/],
  ['attempts without end', changed('attempts', 1e308), /: \/attempts must be/],
  ['a field that nobody knows', changed('run', 'rm -rf'), /: it has a field "run", which nobody knows/],
  ['a polluted prototype', changed('overrides/set', JSON.parse('{"__proto__":{"polluted":true}}')), /: \/overrides\/set has a field name that cannot be set: "__proto__"/],
  ['an unknown kind of receiver', changed('receiver/kind', 'file'), /: \/receiver\/kind must be one of embedded, recorded, unreached/],
  ['a receiver without a scheme', changed('receiver', { kind: 'recorded', course: REPRO.receiver }), /: \/receiver/],
  ['no receiver', changed('receiver', null), /: \/receiver must be object/],
  ['fields of two kinds of receiver', changed('receiver/fault', 'post-500'), /: \/receiver has a field "fault", which nobody knows/],
  ['a status of 99999', changed(STATUS, 99_999), /: \/receiver\/course\/0\/request\/status must be <= 999/],
  ['a status of 101', changed(STATUS, 101), /: \/receiver\/course\/0\/request\/status must be >= 200/],
  ['a status that is text', changed(STATUS, '200 OK\r\nX: y'), /: \/receiver\/course\/0\/request\/status must be integer/],
  ['a header that begins another', changed(HEADERS, ['Vary: a\r\nSet-Cookie: b=c']), /: \/receiver\/course\/0\/request\/headers\/0 must match pattern/],
  ['a header that ends the head', changed(HEADERS, ['Vary: a\n\n<script>']), /: \/receiver\/course\/0\/request\/headers\/0 must match pattern/],
  ['a header that no stand-in sends', changed(HEADERS, ['Set-Cookie: a=b']), /: \/receiver\/course\/0\/request\/headers holds "Set-Cookie: a=b", which no stand-in sends/],
  ['a length of its own', changed(HEADERS, ['Content-Length: 5']), /holds "Content-Length: 5", which no stand-in sends/],
  ['a body of 300 characters', changed('receiver/course/0/request/body', 'x'.repeat(300)), /: \/receiver\/course\/0\/request\/body must NOT have more than 256 characters/],
  ['a redirect to a hop that is not there', changed('receiver/course/0/to', 7), /: \/receiver\/course\/0\/to is 7, and there are 1 hops/],
  ['no hops', changed('receiver/course', []), /: \/receiver\/course must NOT have fewer than 1 items/],
  ['a fault that is a path', changed('receiver', { kind: 'embedded', fault: '../secrets', failFirst: null }), /: \/receiver\/fault must match pattern/],
  ['a fault of no name', changed('receiver', { kind: 'embedded', fault: 'constructor', failFirst: null }), /: \/receiver\/fault names "constructor", which is no fault of this hookproof's/],
  ['escapes for a terminal', changed('\u001b[2J', 1), /has a field "\\x1b\[2J"/],
];

for (const [what, text, why] of REFUSED) {
  test(`a file with ${what} is refused, with what is wrong and where`, () => {
    expect(() => parseRepro(text)).toThrow(why);
    expect(() => parseRepro(text)).toThrow(/^Failed to read the repro file: [^\u0000-\u001f]+\. Save it again with "Copy repro", or mend it by hand\.$/);
  });
}

test('a file that an editor gave a byte order mark, tabs and CR LF reads as before', () => {
  expect(parseRepro(`\ufeff${JSON.stringify(REPRO, null, '\t').replaceAll('\n', '\r\n')}`)).toEqual(REPRO);
});

test('a file holds nothing that a terminal obeys', () => {
  const text = reproText({ ...REPRO, overrides: { set: { a: '\u001b[2J\u009b31m\u202e' }, unset: [] } });
  expect(text).toMatch(/^[ -~\n]+$/);
  expect(parseRepro(text).overrides.set).toEqual({ a: '\u001b[2J\u009b31m\u202e' });
});

test('bodies are cut first, and the file says how far', () => {
  const big: Answered = { ...ANSWER, headers: Array.from({ length: 3 }, () => `Vary: ${'x'.repeat(50)}`), body: JSON.stringify('y'.repeat(254)) };
  const hops: Hops = [{ request: big, to: 1 }, { request: big, to: 2 }, { request: big, to: 3 }, { request: big }];
  const { receiver, leftOut } = parseRepro(reproText({ ...REPRO, receiver: recorded(hops) }));
  expect(leftOut).toEqual(['Bodies are cut after 128 bytes.']);
  expect(receiver).toMatchObject({ course: hops.map(({ request, ...hop }) => ({ ...hop, request: { ...request, body: expect.stringMatching(/^"y{10,}/) } })) });
});

test('no repro is too big to be written, and what is written can be read', () => {
  const text = (max: number) => fc.oneof(fc.string({ maxLength: max, unit: 'grapheme' }), fc.string({ minLength: max, maxLength: max }));
  const line = fc.tuple(fc.constantFrom('Access-Control-Allow-Origin', 'Location', 'Vary', 'content-type', 'Cache-Control'), text(300)).map(([name, value]) => `${name}: ${value.replace(/[\r\n\0]/g, '')}`);
  const leg = fc.oneof(fc.record({ breaks: fc.constant('reset' as const) }), fc.record({ status: fc.integer({ min: 200, max: 999 }), headers: fc.array(line, { maxLength: 20 }), body: text(120) }));
  const hops = fc.array(fc.record({ preflight: leg, request: leg, to: fc.constant('connection-refused' as const) }), { minLength: 1, maxLength: 21 }).map((all): Hops => { const [first, ...rest] = all; return [first ?? {}, ...rest]; });
  const overrides = fc.record({ set: fc.dictionary(text(90).filter((name) => /^[^\u0000-\u001f]{1,100}$/.test(name) && name !== '__proto__'), fc.jsonValue(), { maxKeys: 50 }), unset: fc.array(text(80).filter((name) => /^[^\u0000-\u001f]{1,100}$/.test(name)), { maxLength: 50 }) });
  fc.assert(fc.property(hops, fc.option(hops), overrides, fc.array(text(400), { maxLength: 30 }), fc.constantFrom('course' as const, 'check-url' as const), (course, checkUrl, given, leftOut, sender) => {
    const repro: Repro = { ...REPRO, sender, overrides: given, receiver: { kind: 'recorded', scheme: 'https', course, ...(checkUrl === null ? {} : { checkUrl }) }, leftOut };
    const written = reproText(repro);
    expect(Buffer.byteLength(written)).toBeLessThan(2048);
    const read = parseRepro(written);
    expect(read.template).toBe('simple');
    // Nothing is missing without a word.
    if (JSON.stringify(read.receiver) !== JSON.stringify(repro.receiver)) expect(read.leftOut.length).toBeGreaterThan(0);
  }), { numRuns: 100, seed: 4, endOnFailure: true });
});
