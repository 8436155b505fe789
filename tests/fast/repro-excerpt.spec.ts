import { expect, test } from '@playwright/test';
import { checkUrlAccepts } from '../../simulator/player/success.ts';
import { excerpt, parsesAsXml } from '../../workbench/repro/excerpt.ts';

const LONG = 'ü€😀x'.repeat(200);
const BODIES: Readonly<Record<string, readonly [contentType: string, text: string]>> = {
  'a long JSON text': ['application/json', JSON.stringify({ stored: true, note: LONG })],
  'a long text that is no JSON': ['application/json', `<p>${LONG}`],
  'digits that stop being a number late': ['application/json', `${'1'.repeat(400)}x`],
  'an empty JSON text': ['application/json', ''],
  'quotes and backslashes': ['application/problem+json', JSON.stringify('"\\'.repeat(300))],
  'a long XML text': ['text/xml', `<a b="1"><c>${LONG}</c></a>`],
  'a long text that is no XML': ['application/xml', `<a>${LONG}`],
  'an empty XML text': ['application/xml', ''],
  'a script': ['text/javascript', `${' '.repeat(300)}alert(1)`],
  'a blank script': ['text/javascript', ' '.repeat(300)],
  'a page': ['text/html', `<!doctype html>${LONG}`],
  'a text': ['text/plain', LONG],
};

for (const [name, [contentType, text]] of Object.entries(BODIES)) {
  test(`${name}, cut to any length, is judged by Check URL as it was whole`, () => {
    const judged = (body: string) => checkUrlAccepts({ status: 200, contentType, text: body }, parsesAsXml);
    for (const bytes of [256, 255, 128, 64, 13, 4]) {
      const cut = excerpt({ text, contentType, parses: null, complete: true }, bytes);
      expect(judged(cut), cut).toEqual(judged(text));
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(bytes);
      expect(cut).not.toContain('\ufffd');
    }
  });
}

test('what Check URL made of a body that was read in part only stands, whatever the part says', () => {
  expect(JSON.parse(excerpt({ text: '{"cut":"he', contentType: 'application/json', parses: true, complete: false }, 256))).toBe('{"cut":"he…');
});
