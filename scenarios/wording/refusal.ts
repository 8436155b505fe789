import type { Case, RefusalFinding } from '../refusal/finding.ts';
import type { Table } from './words.ts';

const WORKS = 'Courses send no such thing, so they work either way.';
const CLEAN = 'What was stored of it can be deleted: its learnerId begins with hookproof. and the name of this run.';

const list = (items: readonly string[]): string => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`);
const MOST = 6;
const seenOf = (cases: readonly Case[]): string[] => [
  ...cases.slice(0, MOST).map(({ what, answer }) => `${what}: ${answer}`),
  ...(cases.length > MOST ? [`and ${cases.length - MOST} more`] : []),
];

/** What each kind of answer means, and what to do about it. */
const TOLD: Readonly<Record<Case['how'], { readonly did: string; readonly means: string; readonly fix: string }>> = {
  'unanswered': { did: 'is not answered', means: 'Whoever sends it waits for ever, and a worker of yours may wait with him.', fix: 'Answer every request, whatever is in it; catch what the parser throws, and end the answer there too.' },
  'server-error': { did: 'makes the endpoint fail with 5xx', means: 'A 5xx says that the fault is the endpoint\'s: it sets off alarms, and senders that retry send it again.', fix: 'Check the body before it is used, and answer 400 with what is wrong. A global error handler that answers 400 to a body that does not parse is most of it.' },
  'redirected': { did: 'is answered by a redirect', means: 'A browser follows it and calls the end of it success.', fix: 'Answer 400 in place; a form\'s redirect back with errors is for people.' },
  'taken': { did: 'is answered with success', means: 'It may stand among the results now, and whoever sent it believes that all is well.', fix: 'Check the body against schema/result.schema.json, which comes with hookproof, before it is stored, and answer 400 to what breaks it.' },
};

export const refusalWords: Table<RefusalFinding['kind']> = {
  'not-refused': ({ cases }) => {
    const hows = [...new Set(cases.map(({ how }) => how))];
    const [worst = 'taken'] = hows;
    const those = cases.filter(({ how }) => how === worst).map(({ what }) => what);
    return {
      summary: `What is no result ${TOLD[worst].did}: ${list(those)}. ${TOLD[worst].means} ${WORKS}`,
      expected: '4xx, which says that the sender is wrong and that nothing was stored',
      seen: seenOf(cases),
      fix: [...hows.map((how) => TOLD[how].fix), ...(hows.includes('taken') ? [CLEAN] : [])],
      repeat: 'post',
    };
  },
  'not-borne': ({ cases }) => {
    const hows = [...new Set(cases.map(({ how }) => how))];
    const [worst = 'server-error'] = hows;
    return {
      summary: `What may be stored or refused ${TOLD[worst].did}: ${list(cases.filter(({ how }) => how === worst).map(({ what }) => what))}. ${TOLD[worst].means} ${WORKS}`,
      expected: '2xx where it is stored, 4xx where it is refused',
      seen: seenOf(cases),
      fix: [...hows.map((how) => TOLD[how].fix), 'Hand texts to the database as parameters, never as parts of a statement, and escape them where they are shown.'],
      repeat: 'post',
    };
  },
  'prototype-taken': ({ status }) => ({
    summary: `A result whose score stands in "__proto__" only is taken, while one without a score is refused: the body is copied in a way that makes its keys the prototype of something. ${WORKS}`,
    expected: '4xx: the result has no score of its own',
    seen: [`a score in "__proto__" only: ${status}`],
    fix: ['Copy with { ...body } or read the named fields; Object.assign({}, body) and deep merges turn the key "__proto__" into a prototype.', 'Where a deep merge has met it, restart the endpoint: other requests may share the prototype.', CLEAN],
    repeat: 'post',
  }),
  'not-healthy': ({ status, reason }) => ({
    summary: 'A good result was taken before, and is not any more after what had to be refused. Whoever sends such a thing stops the results of every course.',
    expected: 'the answer of the first result',
    seen: [status === null ? `the good result at the end: ${reason?.code ?? 'no answer'}` : `the good result at the end: ${status}`],
    fix: ['Look into the endpoint\'s log for the last request before this one: something in it ended the process, a worker or a connection to the database.', 'Catch errors for each request, and let a supervisor start again what ends all the same.'],
    repeat: 'post',
  }),
};
