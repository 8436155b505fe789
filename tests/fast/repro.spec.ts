import { expect, test } from '@playwright/test';
import { parseRepro } from '../../workbench/repro/parse.ts';
import { reproOf } from '../../workbench/repro/repro.ts';
import { reproText } from '../../workbench/repro/text.ts';
import { answering, CORS } from '../support/server.ts';
import { PLAY, courseAt, learnt, postIn, reproOfCourse, withHeaders } from './repro-plays.ts';

const json = (body: string, status = 200) => answering((_request, response) => { response.writeHead(status, { ...CORS, 'Content-Type': 'application/json' }).end(body); });

test('a fault of the embedded receiver is a file that reads back as it was written', () => {
  const repro = reproOf({ ...PLAY, overrides: { set: { score: 56.99999999999999, extra: { deep: [null, true] } }, unset: ['status'] } }, { embedded: { fault: 'post-500', failFirst: 3 } });
  const text = reproText(repro);
  expect(parseRepro(text)).toEqual(repro);
  expect(text).toContain('\n  "template": "simple",\n');
});

test('nothing that was sent makes no repro', () => {
  expect(() => reproOf(PLAY, {})).toThrow('Failed to make a repro: nothing was sent yet. Finish the course or press Check URL first.');
});

test('ten thousand headers and one of 200 kB are cut, and the file names it', async () => {
  const delivery = await courseAt(json('{}'));
  const many = Array.from({ length: 10_000 }, (_, n): [string, string] => ['Vary', `X-${n}`]);
  const text = reproText(reproOfCourse(withHeaders(delivery, [['Access-Control-Allow-Origin', '*'], ['Access-Control-Expose-Headers', 'x'.repeat(200_000)], ...many])));
  expect(Buffer.byteLength(text)).toBeLessThan(2048);
  const { leftOut, ...repro } = parseRepro(text);
  expect(leftOut).toContain('Of the 10002 such headers of one answer 20 are kept.');
  expect(leftOut).toContain('Access-Control-Expose-Headers is cut after 300 of 200000 bytes.');
  expect(postIn({ ...repro, leftOut }).headers[0]).toBe('Access-Control-Allow-Origin: *');
});

test('a header value never holds a line break or a zero', async () => {
  const delivery = withHeaders(await courseAt(json('{}')), [['Access-Control-Allow-Origin', '*\r\nSet-Cookie: a=1'], ['Vary', 'a\0b']]);
  const repro = reproOfCourse(delivery);
  expect(postIn(repro).headers).toEqual(['Access-Control-Allow-Origin: *  Set-Cookie: a=1', 'Vary: a b']);
  expect(repro.leftOut).toContain('Line breaks and zeros inside Vary are spaces.');
  parseRepro(reproText(repro));
});

test('repeated headers stay repeated and in order, and others are left out by name of those kept', async () => {
  const headers: [string, string][] = [['vary', 'Origin'], ['Server', 'secret-host-7'], ['Access-Control-Allow-Origin', '*'], ['VARY', 'Accept'], ['Access-Control-Allow-Origin', '*'], ['Set-Cookie', 'sid=abcdefghij1234567890']];
  const repro = reproOfCourse(withHeaders(await courseAt(json('{}')), headers));
  expect(postIn(repro).headers).toEqual(['vary: Origin', 'Access-Control-Allow-Origin: *', 'VARY: Accept', 'Access-Control-Allow-Origin: *']);
  expect(repro.leftOut).toContain('Headers are left out but CORS, Vary, Location, Content-Type, Cache-Control and WWW-Authenticate.');
  expect(reproText(repro)).not.toMatch(/secret-host|abcdefghij/);
});

test("secrets of the receiver's URL and of a Location are out of headers and bodies", async () => {
  const token = 'tkn9f8e7d6c5b4a39281';
  const delivery = await courseAt(answering(({ path }, response) => {
    response.writeHead(201, { ...CORS, 'Content-Type': 'application/json', Location: `https://user:pa55word@host.example/x?sig=${token}` }).end(JSON.stringify({ called: path, token }));
  }), (url) => `${url}?key=${token}`);
  const text = reproText(reproOfCourse(delivery));
  expect(text).toContain('Location: https://REDACTED@host.example/x?sig=REDACTED');
  expect(text).not.toMatch(/tkn9f8e|pa55word/);
  expect(JSON.parse(postIn(parseRepro(text)).body ?? '')).toEqual({ called: '/results?key=REDACTED', token: 'REDACTED' });
});

test('what a server asks for is kept, and not whose it is', async () => {
  const delivery = withHeaders(await courseAt(json('{}', 401)), [['Access-Control-Allow-Origin', '*'], ['WWW-Authenticate', 'Basic realm="Jane\'s server"']]);
  expect(postIn(reproOfCourse(delivery)).headers).toContain('WWW-Authenticate: Basic');
});

for (const learner of ['jane.miller@customer.com', 'Jürgen+x@kunde.de', 'employee-00423', 'we "quote" it']) {
  test(`the learner ${learner} is nowhere in the file, however the receiver writes him`, async () => {
    const said = { id: learner, url: `https://a.example/?learner=${encodeURIComponent(learner)}`, upper: learner.toUpperCase(), other: 'boss@customer.com' };
    const delivery = learnt(await courseAt(json(JSON.stringify(said))), learner);
    const text = reproText(reproOf({ ...PLAY, overrides: { set: learner.includes('@') ? { learnerId: learner, manager: { mail: 'boss@customer.com' } } : {}, unset: [] } }, { course: delivery }));
    for (const form of [learner, encodeURIComponent(learner), JSON.stringify(learner).slice(1, -1), JSON.stringify(JSON.stringify(learner)).slice(3, -3), 'boss@']) expect(text.toLowerCase()).not.toContain(form.toLowerCase());
    expect(text).toContain('learner-1@example.invalid');
  });
}

test('addresses that are nobody’s stay, since they may be what fails', () => {
  const overrides = { set: { learnerId: 'a+b@example.com' }, unset: [] };
  expect(reproOf({ ...PLAY, overrides }, { embedded: { fault: 'learner-without-plus', failFirst: null } })).toMatchObject({ overrides, leftOut: [] });
});

test('an override of __proto__ is left out, and named', () => {
  const set: Record<string, unknown> = JSON.parse('{"__proto__":{"polluted":1},"a":1}') as Record<string, unknown>;
  const repro = reproOf({ ...PLAY, overrides: { set, unset: ['__proto__', 'b'] } }, { embedded: { fault: null, failFirst: null } });
  expect(repro.overrides).toEqual({ set: { a: 1 }, unset: ['b'] });
  expect(repro.leftOut).toHaveLength(1);
});

test('a preflight that the browser remembered is taken from the attempt before', async () => {
  const delivery = await courseAt(json('{}', 500));
  const [first] = delivery.attempts;
  if (first === undefined) throw new Error('There is no attempt.');
  const later = { ...first, number: 2, exchanges: first.exchanges.filter(({ role }) => role === 'request') };
  expect(reproOfCourse({ ...delivery, attempts: [first, later] }).receiver).toEqual(reproOfCourse(delivery).receiver);
  const alone = reproOfCourse({ ...delivery, attempts: [later] });
  expect(alone.leftOut).toContain("The preflight's answer is left out, since the browser remembered it: the stand-in allows.");
});

test('a receiver that answered otherwise before is shown as it was last, and the file says so', async () => {
  let times = 0;
  const delivery = await courseAt(answering((_request, response) => { response.writeHead((times += 1) > 1 ? 503 : 500, CORS).end(); }));
  const again = { ...delivery, attempts: delivery.attempts.flatMap((attempt) => [{ ...attempt, page: attempt.page === null ? null : { ...attempt.page, status: 503 } }, attempt]) };
  expect(reproOfCourse(again).leftOut).toContain('Attempts before the last one were answered otherwise and are left out.');
});

test('both senders answered alike are one recording, and otherwise two', async () => {
  const same = await courseAt(json('{}'));
  expect(reproOf(PLAY, { course: same, checkUrl: same }).receiver).toEqual(reproOf(PLAY, { course: same }).receiver);
  const other = withHeaders(same, [['Access-Control-Allow-Origin', 'https://live.easygenerator.com']]);
  expect(reproOf({ ...PLAY, sender: 'check-url' }, { course: same, checkUrl: other }).receiver).toMatchObject({ course: [{}], checkUrl: [{}] });
});
