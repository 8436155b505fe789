import type { Again, RetryFinding } from '../retry/finding.ts';
import type { Reason } from '../../generated/types.ts';
import type { Table } from './words.ts';
import { excerpt, quote } from './words.ts';

const SENT: Readonly<Record<Again, string>> = {
  later: 'The same result submitted again, as a learner does who clicks once more: only finishedOn is later.',
  'same-bytes': 'The same bytes sent again, as a browser does by itself when a kept connection breaks.',
  together: 'The same bytes sent twice at the same moment.',
  late: 'The bytes of an older result sent again after a newer one of the same learner and course.',
};

const MERGE: Readonly<Record<Again, string>> = {
  later: 'Nothing in the body tells a retry from a retake: merge what has the same courseId, learnerId, score and status within some minutes, or keep all and show the latest.',
  'same-bytes': 'Recognise the same bytes, by a hash of the body as a unique key, and answer 200 without storing them again.',
  together: 'Let the database decide: one INSERT with ON CONFLICT DO NOTHING on a unique key, not a look and then an insert.',
  late: 'Compare finishedOn before you overwrite, or keep every result and show the latest by finishedOn.',
};

const READ_BACK = "Let hookproof ask what was stored: --read-back '<URL of your read side, with {learnerId} and {courseId}>'.";

const MORE_THAN_ONE = 'An object shows one result at most, a list as many as it may hold: name a URL that answers with all results of the learner, and with --read-back-at where in the answer the list stands. That it can show two is seen where one learner has two: let delivery/accepts-retake be in the run.';

const cameBack = (status: number | null, reason: Reason | null, body: string | null): string[] =>
  [status === null ? `answer: none, ${reason?.code ?? 'unknown'}` : `POST: ${status}`, ...(status !== null && reason !== null ? [`browser: ${reason.code}`] : []), ...excerpt(body)];

const list = (answers: readonly (number | string)[]): string => answers.length > 3 && new Set(answers).size === 1 ? `${answers[0] ?? ''}, all ${answers.length} of them` : answers.join(' and ');

export const retryWords: Table<RetryFinding['kind']> = {
  'again-refused': ({ how, attempt, status, reason, body }) => ({
    summary: `${SENT[how]} ${status === null ? 'It gets no answer that the page may read.' : `It is answered with ${status}.`} ${how === 'late' ? 'The learner of a browser that sends late is told that the result did not arrive.' : 'So a learner whose first answer was lost on the way can never report, however often he clicks.'}`,
    expected: 'the same answer as the first time',
    seen: [...(how === 'late' ? [] : [`submission ${attempt}`]), ...cameBack(status, reason, body)],
    fix: ['Answer 200 to what is there already: that the result is stored is good news, not a conflict.', MERGE[how]],
    repeat: how === 'late' ? 'post' : 'posts',
  }),
  'together-refused': ({ answers }) => ({
    summary: `${SENT.together} They are answered with ${list(answers)}: where a look and an insert are two steps, both looks see nothing, and one insert fails.`,
    expected: '200 and 200',
    seen: answers.map((answer, index) => `POST ${index + 1}: ${answer}`),
    fix: [MERGE.together, 'Answer 200 to the one that came second.'],
    repeat: 'posts-at-once',
  }),
  'kept-apart': ({ how, times, rows }) => ({
    summary: `${SENT[how]} ${times} of them are kept as ${rows} results, so one finished course is counted ${rows} times.`,
    expected: 'one result',
    seen: [`${times} POSTs, ${rows} results more at the read side`],
    fix: [MERGE[how]],
    repeat: how === 'together' ? 'posts-at-once' : 'posts',
  }),
  'newer-overwritten': ({ newer, shown }) => ({
    summary: `${SENT.late} The newer result is overwritten: the score ${newer} became ${shown} again.`,
    expected: `the newer result (score ${newer})`,
    seen: [`score at the read side: ${newer}, and ${shown} after the older bytes came again`],
    fix: [MERGE.late],
    repeat: null,
  }),
  'storing-unobserved': ({ how, answers, problem, most }) => ({
    summary: `${SENT[how]} ${answers.length === 1 ? 'The answer was' : 'The answers were'} ${list(answers)}. What is stored by now does not show in an answer.${problem === null ? '' : ` The read side was asked: ${problem}.`}`,
    expected: how === 'late' ? 'the newer result still shown' : 'one result',
    seen: [`POST: ${list(answers)}`],
    fix: [most !== null ? MORE_THAN_ONE : problem === null ? READ_BACK : 'See that --read-back names a URL that shows the results of one learner and course, under our field names.'],
    repeat: null,
  }),
  'does-not-recover': ({ faults, attempt, status, reason, body }) => ({
    summary: `After ${faults.length} attempts that failed on the way (${faults.join(', ')}), the learner's next click ${status === null ? 'gets no answer that the page may read' : `is answered with ${status}`}, although the way is free again. The result is lost for good.`,
    expected: 'status 200 at the first attempt that comes through',
    seen: [`attempt ${attempt}`, ...cameBack(status, reason, body)],
    fix: ['Store nothing of a body that broke off, and let go of what was locked for it.', MERGE.later],
    // The way that broke before it is what curl cannot repeat.
    repeat: null,
  }),
  'error-without-cors': ({ method, status, allowOrigin, origin }) => ({
    summary: `An error (${status}, to a ${method === 'POST' ? 'POST that is no JSON' : method}) ${allowOrigin === null ? 'carries no Access-Control-Allow-Origin' : 'allows another origin'}. ${method === 'POST' ? 'When a result meets such an error, the page may not read it: the course of 2018 to 2020 stands still without a message, and nobody can try again.' : `No course sends a ${method}, and no POST of this run provoked an error: whether a page could read that one was not seen.`}`,
    expected: `Access-Control-Allow-Origin: ${origin} on errors too`,
    seen: [`${method}: ${status}`, `Access-Control-Allow-Origin: ${quote(allowOrigin)}`],
    fix: ['Send the header on every answer: nginx adds it to errors only with "always"; in a framework, put CORS before the body parser and the error handler; a gateway needs it on its own 4xx, 502 and 504.'],
    paste: ['Access-Control-Allow-Origin: *'],
    repeat: 'post',
  }),
  'retry-after-unread': ({ value }) => ({
    summary: `An answer says Retry-After: ${value}. Nobody reads it: the learner clicks when he likes, and the course sends at once.`,
    expected: 'nothing of the sender',
    seen: [`Retry-After: ${quote(value)}`],
    fix: [],
    repeat: null,
  }),
};
