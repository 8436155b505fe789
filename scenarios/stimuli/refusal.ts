/**
 * What is no result, and has to be refused; and what is one and looks dangerous. By the raw client, one request at a time,
 * with this run's own learner wherever a body has a place for one. What could do harm comes last; a good result ends it.
 */
import type { RawBody } from '../../generated/types.ts';
import { rawText, type Body, type Learners, type Recipe } from './recipe.ts';
import type { Field, Values } from './values.ts';

const own = (plain: Body, learners: Learners): Body => ({ ...plain, learnerId: learners.next() });
const json = (body: Body): RawBody => rawText(JSON.stringify(body));
/** The body's text up to its closing brace, to be gone on with. */
const open = (body: Body): string => JSON.stringify(body).slice(0, -1);
const without = (body: Body, field: Field): Body => Object.fromEntries(Object.entries(body).filter(([name]) => name !== field));
const learnerId = (body: Body) => String(body['learnerId']);

const lacking = (field: Field): Recipe => ({
  profile: 'standard', what: `a result without ${field}`, sender: 'wire',
  // As a raw body: the sender would set finishedOn again.
  body: own, raw: (body) => json(without(body, field)),
});
const wrongly = (field: Field): Recipe => ({
  profile: 'standard', what: `${field} of another type`, sender: 'wire', seeded: true,
  body: own, raw: (body, values) => json({ ...body, [field]: values.wrongType(field) }),
});
const scored = (what: string, raw: (body: Body, values: Values) => RawBody, seeded: { seeded?: true } = {}): Recipe => ({ profile: 'standard', what, sender: 'wire', body: own, raw, ...seeded });
const beyond = (bound: 'minimum' | 'maximum') => (body: Body, values: Values): RawBody => json({ ...body, score: values.beyond('score', bound) });
const typed = (contentType: string, raw: (body: Body) => RawBody): Recipe => ({ profile: 'standard', what: `a body of ${contentType.replace(/;.*/, '')}`, sender: 'wire', contentType, body: own, raw });
const hostile = (what: string, kind: Parameters<Values['hostile']>[0]): Recipe => ({
  profile: 'full', what: `a learnerId with ${what}`, sender: 'wire', seeded: true,
  body: (plain, learners, values) => ({ ...plain, learnerId: learners.next((run, n) => `hookproof.${run}.${n}.${values.hostile(kind)}@example.com`) }),
});

const texts = (body: Body): [string, string][] => Object.entries(body).map(([name, value]) => [name, String(value)]);
const BOUNDARY = 'hookproof-boundary';
const PADDING = 2 * 1024 * 1024;
const LEVELS = 10_000;

export const REFUSAL = {
  'without-course-id': lacking('courseId'),
  'without-learner-id': lacking('learnerId'),
  'without-score': lacking('score'),
  'without-finished-on': lacking('finishedOn'),
  'without-status': lacking('status'),
  'wrong-course-id': wrongly('courseId'),
  'wrong-learner-id': wrongly('learnerId'),
  'wrong-score': wrongly('score'),
  'wrong-finished-on': wrongly('finishedOn'),
  'wrong-status': wrongly('status'),
  'score-below': scored('a score below 0', beyond('minimum'), { seeded: true }),
  'score-above': scored('a score above 100', beyond('maximum'), { seeded: true }),
  'score-infinite': scored('the score 1e309, which is infinite to most parsers', (body) => rawText(`${open(without(body, 'score'))},"score":1e309}`)),
  'score-nan': scored('the score "NaN"', (body) => json({ ...body, score: 'NaN' })),
  'no-date': scored('a finishedOn that is no time', (body, values) => json({ ...body, finishedOn: values.noDate('finishedOn') }), { seeded: true }),
  'text-plain': typed('text/plain', json),
  'form-urlencoded': typed('application/x-www-form-urlencoded', (body) => rawText(new URLSearchParams(texts(body)).toString())),
  'form-multipart': typed(`multipart/form-data; boundary=${BOUNDARY}`, (body) =>
    rawText(`${texts(body).map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${BOUNDARY}--\r\n`)),
  'method-put': { profile: 'full', what: 'PUT', sender: 'wire', method: 'PUT', body: own },
  // Names the learner of nothing that was stored: whoever deletes by it deletes nothing.
  'method-delete': { profile: 'full', what: 'DELETE', sender: 'wire', method: 'DELETE', body: own, query: (body) => ({ learnerId: learnerId(body), courseId: String(body['courseId']) }) },
  'prototype-score': { profile: 'full', what: 'a result whose score stands in "__proto__" only', sender: 'wire', body: own, raw: ({ score, ...rest }) => rawText(`${open(rest)},"__proto__":{"score":${JSON.stringify(score)}}}`) },
  'prototype-names': { profile: 'full', what: 'a result with the keys "constructor", "hasOwnProperty" and "toString"', sender: 'wire', body: own, raw: (body) => rawText(`${open(body)},"constructor":{"prototype":{"hookproof":1}},"hasOwnProperty":1,"toString":1}`) },
  'text-quotes': hostile('quotes', 'quotes'),
  'text-sql': hostile('a piece of SQL', 'sql'),
  'text-html': hostile('HTML', 'html'),
  'text-control': hostile('control characters', 'control'),
  'deep-nesting': { profile: 'full', what: `a result with ${LEVELS} levels of arrays in it`, sender: 'wire', body: own, raw: (body) => ({ head: `${open(body)},"deep":`, unit: '[', times: LEVELS, tail: `${']'.repeat(LEVELS)}}` }) },
  'too-large': { profile: 'full', what: 'a result of 2 MB', sender: 'wire', body: own, raw: (body) => ({ head: `${open(body)},"padding":"`, unit: 'x', times: PADDING, tail: '"}' }) },
  'still-healthy': { profile: 'standard', what: 'a good result after all that was to be refused', body: own },
} as const satisfies Record<string, Recipe>;

export type RefusalName = keyof typeof REFUSAL;
