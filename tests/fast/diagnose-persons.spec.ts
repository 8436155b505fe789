import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { jsonReport } from '../../report/json.ts';
import { junitReport } from '../../report/junit.ts';
import { textReport } from '../../report/text.ts';
import { diagnose } from '../../workbench/diagnose/diagnose.ts';
import { masked } from '../../workbench/diagnose/mask.ts';
import { scoreLike } from '../../workbench/diagnose/anonymous.ts';

const text = readFileSync(new URL('../fixtures/har/chrome-persons.har', import.meta.url), 'utf8');
/** The file's learners, what else it says of them, and its secrets, in pieces. */
const PERSONAL = /anna|smith|bob|o'?neil|jdoe|4711|carol|jones|sales|hunter|1987|s3cr3t|9f8e7d|5f2b7c|YW5uYS|manager|department|windows nt|de-DE/i;

const all = (options: Partial<Parameters<typeof diagnose>[1]> = {}): string => {
  const report = diagnose(text, { hookproof: '0.0.0', file: 'anna.smith@example.com.har', only: [], strict: true, ...options });
  return [textReport(report, { colour: false, verbose: true }), textReport(report, { colour: true, verbose: false }), jsonReport(report), junitReport(report)].join('\n');
};

test('the fixture holds what must not come out', () => {
  expect(text).toMatch(PERSONAL);
});

test('no output of any reporter says who the learners are', () => {
  const output = all();
  expect(output.split('\n').filter((line) => PERSONAL.test(line))).toEqual([]);
  expect(output).toContain('learner-1@example.invalid');
});

test('one learner keeps one pseudonym wherever he stands, in upper case, in a URL and in base64', () => {
  const report = diagnose(text, { hookproof: '0.0.0', file: 'x.har', only: [], strict: false });
  const [first] = report.deliveries;
  expect(first?.stimulus.body['learnerId']).toBe('learner-1@example.invalid');
  const body = first?.attempts[0]?.page?.body;
  expect(body?.state === 'read' ? body.text.match(/learner-1@example\.invalid/g)?.length : 0).toBe(3);
});

test('who is called by a redirect is not, either', () => {
  const report = diagnose(text.replaceAll('/login?user=', '/people/Bob-ONeil/login?user='), { hookproof: '0.0.0', file: 'x.har', only: [], strict: false });
  expect(JSON.stringify(report)).toContain('/people/');
  expect(JSON.stringify(report)).not.toMatch(/bob/i);
});

test('scores come out as others of their kind', () => {
  expect([0, 93, 100, 56.99999999999999, 66.67, 57.00000000000001, null, 101, -3].map(scoreLike)).toEqual([0, 50, 50, 56.99999999999999, 66.67, 56.99999999999999, null, 101, -1]);
  const scores = diagnose(text, { hookproof: '0.0.0', file: 'x.har', only: [], strict: false }).deliveries.map(({ stimulus }) => stimulus.body['score']);
  expect(scores).toEqual([50, 56.99999999999999, 50]);
});

test('an answer keeps its structure, its markup and the words that are looked for, and nothing else', () => {
  expect(masked('{"error":{"message":"Learner Anna has no account","code":4711,"no\\u00ebl\\n":[true,null,""]}}')).toBe('{"error":{"message":"Learner xxxx has no xxxxxxx","code":0,"xxxx\\n":[true,null,""]}}');
  expect(masked('<title>Sign in to Example</title><input type="password" value="Anna">')).toBe('<title>Sign in to xxxxxxx</title><input type="password" value="xxxx">');
  expect(masked('CSRF token missing for Anna-Lena Müller, born 1987')).toBe('CSRF token missing for xxxx-xxxx xxxxxx, xxxx 0000');
  expect(masked('ERR_NGROK_6024')).toBe('ERR_NGROK_6024');
  expect([masked('account-4711, Learner 4711'), masked('Learner 1 is account-1, not account-12', ['account-1', 'Learner 1'])]).toEqual(['xxxxxxx-0000, Learner 0000', 'Learner 1 is account-1, not xxxxxxx-00']);
});

test('errors say nothing of what stands in the file', () => {
  const throws = (har: string, url?: string): string => {
    try {
      diagnose(har, { hookproof: '0.0.0', file: 'x.har', url, only: [], strict: false });
    } catch (error) {
      return String(error);
    }
    return '';
  };
  const messages = [throws(text.slice(0, 5000)), throws(`anna ${text}`), throws(text, 'https://other.example.com/anna.smith?key=s3cr3t-Key-123456'), throws(text.replaceAll('"courseId', '"courze').replaceAll('courseId', 'courze'))];
  expect(messages.filter((message) => message === '')).toEqual([]);
  expect(messages.slice(0, 2).concat(messages[3] ?? '').filter((message) => PERSONAL.test(message))).toEqual([]);
  expect(messages[2]).not.toContain('s3cr3t');
});

test('whoever the learner is, no output says it', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyzäéøßłю0123456789._+-\''.split('');
  const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 14 }).filter((one) => /^[^\W_].*[^\W_]$/u.test(one) && /[a-z]{3}/.test(one));
  const learner = fc.oneof(fc.tuple(word, word).map(([local, host]) => `${local}@${host.replace(/[^a-z]/g, 'q')}x.example`), word.map((one) => `acct-${one}-77`));
  fc.assert(fc.property(learner, fc.boolean(), (id, upper) => {
    const asked = upper ? id.toUpperCase() : id;
    const har = JSON.parse(text.replaceAll('"Anna Smith"', JSON.stringify(JSON.stringify(id).slice(1, -1)))) as { log: { entries: { request: { postData?: { text: string } }; response: { headers: { name: string; value: string }[]; content: { text?: string }; statusText: string } }[] } };
    for (const { request, response } of har.log.entries) {
      if (request.postData !== undefined) request.postData.text = request.postData.text.replace(/"learnerId":"[^"]*"/, `"learnerId":${JSON.stringify(id)}`);
      response.headers.push({ name: 'location', value: `/done/${encodeURIComponent(asked)}?who=${asked}` }, { name: 'access-control-expose-headers', value: asked });
      response.content.text = `<p title='${asked}'>${asked} ${encodeURIComponent(id)} ${Buffer.from(id).toString('base64')}</p>`;
      response.statusText = `Sorry ${asked}`;
    }
    const report = diagnose(JSON.stringify(har), { hookproof: '0.0.0', file: `${id}.har`, only: [], strict: false });
    const output = (textReport(report, { colour: false, verbose: true }) + jsonReport(report)).toLowerCase();
    for (const form of [id, encodeURIComponent(id), Buffer.from(id).toString('base64').replace(/=+$/, '')]) expect(output).not.toContain(form.toLowerCase());
  }), { numRuns: 20, seed: 11 });
});

const LOOKED_FOR = [/csrf|xsrf|authenticity.?token|page expired/i, /ERR_NGROK_\d+|ngrok-skip-browser-warning|X-Tunnel-Skip-AntiPhishing-Page/i, /type\s*=\s*["']?password|<title>[^<]*(log ?in|sign ?in)/i, /^<(!doctype|html|head|body|script)/i];

test('the checks find in a masked text what they find in the text, no more and no less', () => {
  const piece = fc.oneof(fc.constantFrom('csrf', 'XSRF', 'authenticity', 'token', '_', ' ', 'page', 'expired', 'ERR_NGROK_', '6024', '<title>', '</title>', '<html>', 'log', 'in', 'sign', 'type', '=', '"', 'password', 'srf', 'ERR', 'Anna', '{', '}', ':', ','), fc.string({ maxLength: 4 }));
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')), (one) => {
    const other = masked(one);
    return LOOKED_FOR.every((pattern) => pattern.test(other) === pattern.test(one)) && (other.trim() === '') === (one.trim() === '') && parses(other) === parses(one);
  }), { numRuns: 1500, seed: 3 });
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => isDeepStrictEqual(shapeOf(JSON.parse(masked(JSON.stringify(value)))), shapeOf(value))), { numRuns: 500, seed: 5 });
});

const parses = (one: string): boolean => {
  try {
    JSON.parse(one);
    return true;
  } catch {
    return false;
  }
};

/** Kinds of values, by place; whether a text is empty; keys as they come. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).map(shapeOf).length > 0;
  return typeof value === 'string' ? `text ${value === ''}` : typeof value === 'number' ? 'number' : value;
};
