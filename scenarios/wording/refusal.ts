import type { Case, RefusalFinding } from '../refusal/finding.ts';
import type { Table } from './words.ts';

const WORKS = 'Courses send no such thing, so they work either way.';

const MOST = 6;

/** Answers that are equal stand together: 201 Created: a result without courseId, learnerId or score. */
const seenOf = (cases: readonly Case[]): string[] =>
  [...new Set(cases.map(({ answer }) => answer))].map((answer) => {
    const those = cases.filter((one) => one.answer === answer).map(({ what }) => what);
    return `${answer}: ${together(those.slice(0, MOST))}${those.length > MOST ? ` and ${those.length - MOST} more` : ''}`;
  });

/** A list that says once what its items begin and end with. */
function together(items: readonly string[]): string {
  const words = items.map((item) => item.split(' '));
  const [first = []] = words;
  const least = Math.min(...words.map(({ length }) => length)) - 1;
  const same = (wordOf: (all: readonly string[], at: number) => string | undefined, most: number) => {
    const other = Array.from({ length: most }, (_, at) => at).find((at) => words.some((all) => wordOf(all, at) !== wordOf(first, at)));
    return other ?? most;
  };
  const head = items.length < 2 ? 0 : same((all, at) => all[at], least);
  const tail = items.length < 2 ? 0 : same((all, at) => all.at(-1 - at), least - head);
  const middles = words.map((all) => all.slice(head, all.length - tail).join(' '));
  const listed = middles.length < 2 ? middles.join('') : `${middles.slice(0, -1).join(', ')} or ${middles.at(-1) ?? ''}`;
  return [...first.slice(0, head), listed, ...first.slice(first.length - tail)].join(' ');
}

/** What each kind of answer means, and what to do about it. */
const TOLD: Readonly<Record<Case['how'], { readonly did: string; readonly means: string; readonly fix: string }>> = {
  'unanswered': { did: 'is not answered', means: 'Whoever sends it waits for ever, and a worker of yours may wait with him.', fix: 'Answer every request, whatever is in it; catch what the parser throws, and end the answer there too.' },
  'server-error': { did: 'makes the endpoint fail with 5xx', means: 'A 5xx says that the fault is the endpoint\'s: it sets off alarms, and senders that retry send it again.', fix: 'Check the body before it is used, and answer 400 with what is wrong. A global error handler that answers 400 to a body that does not parse is most of it.' },
  'redirected': { did: 'is answered by a redirect', means: 'A browser follows it and calls the end of it success.', fix: 'Answer 400 in place; a form\'s redirect back with errors is for people.' },
  'taken': { did: 'is answered with success', means: 'Whoever sent it believes that all is well.', fix: 'Check the body against schema/result.schema.json, which comes with hookproof, before it is stored, and answer 400 to what breaks it.' },
};

const howsOf = (cases: readonly Case[]): Case['how'][] => [...new Set(cases.map(({ how }) => how))];

/** The rule and its cost; what broke it stands under seen. */
function summaryOf(subject: string, cases: readonly Case[]): string {
  const [worst = 'taken', ...others] = howsOf(cases);
  return `${subject} ${TOLD[worst].did}${others.length === 0 ? '' : `, or ${others.map((how) => TOLD[how].did).join(', or ')}`}. ${TOLD[worst].means} ${WORKS}`;
}

export const refusalWords: Table<RefusalFinding['kind']> = {
  'not-refused': ({ cases }) => ({
    summary: summaryOf('What is no result', cases),
    expected: '4xx, which says that the sender is wrong and that nothing was stored',
    seen: seenOf(cases),
    fix: howsOf(cases).map((how) => TOLD[how].fix),
    repeat: 'post',
  }),
  'too-much-taken': ({ cases }) => ({
    summary: summaryOf('A body far larger than any result', cases),
    expected: '413, or a connection that is closed, before all of it is read',
    seen: seenOf(cases),
    fix: ['Limit the size of a body before it is read: a result has less than 1 kB, and 100 kB leave room. Express: express.json({ limit: \'100kb\' }); nginx: client_max_body_size 100k. Answer 413 to more.', ...howsOf(cases).filter((how) => how !== 'taken').map((how) => TOLD[how].fix)],
    repeat: 'post',
  }),
  'not-borne': ({ cases }) => ({
    summary: summaryOf('What may be stored or refused', cases),
    expected: '2xx where it is stored, 4xx where it is refused',
    seen: seenOf(cases),
    fix: [...howsOf(cases).map((how) => TOLD[how].fix), 'Hand texts to the database as parameters, never as parts of a statement, and escape them where they are shown.'],
    repeat: 'post',
  }),
  'prototype-taken': ({ status }) => ({
    summary: `A result whose score stands in "__proto__" only is taken, while one without a score is refused: the body is copied in a way that makes its keys the prototype of something. ${WORKS}`,
    expected: '4xx: the result has no score of its own',
    seen: [`a score in "__proto__" only: ${status}`],
    fix: ['Copy with { ...body } or read the named fields; Object.assign({}, body) and deep merges turn the key "__proto__" into a prototype.', 'Where a deep merge has met it, restart the endpoint: other requests may share the prototype.'],
    repeat: 'post',
  }),
  'gone-by-then': ({ what, code }) => ({
    summary: `Could not look at ${what}: by then nothing answered at that address any more (${code}), where plain results had come through before. Something that was sent before it may have ended the endpoint.`,
    expected: 'an endpoint that is there to the end',
    seen: [],
    fix: ['Look into the endpoint\'s log for what it met just before; refusal/still-healthy, where it was played, says whether it came back. Then start the endpoint again, and run again.'],
    repeat: null,
  }),
  'stopped-answering': ({ answer, first, posts, seconds }) => ({
    summary: `The endpoint stopped answering us after ${posts} POST${posts === 1 ? '' : 's'} in ${seconds} s: from ${first} on, everything was met with ${answer}, the good result at the end too. A firewall's ban and a crash look the same from here, so nothing is known of what came since then.`,
    expected: 'answers that speak of what was sent',
    seen: [`${answer}: ${first}, and all that came after it`],
    fix: [`Look into the logs of the endpoint and of what stands before it at the time of ${first}. Where something bans senders in a hurry, let this run's address through, or look at a part of the catalogue at a time, with --only.`, 'Where the endpoint ended there, something in that request, or in the one before it, did it.'],
    repeat: null,
  }),
  'not-healthy': ({ status, reason }) => ({
    summary: 'A good result was taken before, and is not any more after what had to be refused. Where one of those ended the endpoint, whoever sends such a thing stops the results of every course; where something before it bans who sends so much at once, no course is hit.',
    expected: 'the answer of the first result',
    seen: [status === null ? `the good result at the end: ${reason?.code ?? 'no answer'}` : `the good result at the end: ${status}`],
    fix: ['Look into the log of the endpoint, and of what stands before it, for the last requests before this one: something in them ended the process, a worker or a connection to the database, or our address was banned for them.', 'Catch errors for each request, and let a supervisor start again what ends all the same.'],
    repeat: 'post',
  }),
};
