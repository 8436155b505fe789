import type { Table } from './words.ts';
import { seconds } from './words.ts';

const nothingOf = (status: number | null, waitedMs: number): string[] => [`POST: ${status ?? 'success'}`, `read side: none before, none after${waitedMs >= 1000 ? ` ${seconds(waitedMs)}` : ''}`];

const answered = (status: number | null): string => (status === null ? 'No answer' : `An answer of ${status}`);

export const storedWords: Table<'not-stored' | 'shown-late' | 'read-side-late' | 'accepted-not-stored' | 'earlier-shown' | 'read-side-empty' | 'read-side-unread' | 'score-not-shown' | 'stored-otherwise' | 'stored-twice' | 'storage-unobserved'> = {
  'not-stored': ({ status, waitedMs }) => ({
    summary: `The result is answered with ${status ?? 'success'}, and the read side shows no trace of it: it is lost, and the sender is told that all is well.`,
    expected: 'one result more than before',
    seen: nothingOf(status, waitedMs),
    fix: ['Answer with success only after the result is committed; where something answers instead of the endpoint, take it out of the way.'],
    repeat: 'post',
  }),
  'shown-late': ({ status, waitedMs }) => ({
    summary: `The result is answered with ${status ?? 'success'}, and the read side shows it late: within ${seconds(waitedMs)}, and not while it was waited for. It is not lost.`,
    expected: 'a result that shows within 5 s',
    seen: ['read side: none before, none when it was waited for, and some later in this run'],
    fix: [],
    repeat: null,
  }),
  'read-side-late': ({ status, waitedMs }) => ({
    summary: `${answered(status)} was seen; whether the result is stored was not: the read side showed other results of this run later than they were waited for, and this one not yet${waitedMs >= 1000 ? `, after ${seconds(waitedMs)}` : ''}.`,
    expected: 'a result that shows within 5 s',
    seen: ['read side: none before and none after; others came late'],
    fix: ['Run again when less is waiting, or name a read side that shows what is stored at once: a queue or a cache may stand between.'],
    repeat: null,
  }),
  'accepted-not-stored': ({ what, value, status, waitedMs }) => ({
    summary: `Accepted, and not on the read side: ${what} is answered with ${status ?? 'success'}, and shows nowhere. The documented example does show.`,
    expected: 'stored and shown as the documented example is',
    seen: [value, ...nothingOf(status, waitedMs)],
    fix: ['Store what is answered with success, as it was sent: a cut or changed learnerId is another learner, and an if (!score) takes 0 for nothing.'],
    repeat: 'post',
  }),
  'earlier-shown': ({ what, status, sent, shown }) => ({
    summary: `Of ${what} the read side shows nothing: it is answered with ${status ?? 'success'}, and an earlier result of this learner stands there still. Who keeps a learner's best result, or shows one of several, may be right; who keeps the first loses every retake, and tells nobody.`,
    expected: 'the new result, unless it is left out on purpose',
    seen: [`sent: "finishedOn": ${JSON.stringify(sent)}`, `read side: "finishedOn": ${JSON.stringify(shown)}`],
    fix: ['Where one result of a learner and course is kept, keep the newest by finishedOn, or the best by score.'],
    repeat: 'post',
  }),
  'read-side-empty': ({ status }) => ({
    summary: `${answered(status)} was seen, and the read side showed nothing in this whole run. Either the endpoint loses every result, or it was asked in the wrong place: from here both look the same.`,
    expected: 'a look at what is stored',
    seen: ['read side: 0 results before and after each result'],
    fix: ['See that the URL of --read-back and the pointer of --read-back-at are right: send one result with curl, GET the URL with its learnerId, and find the result there. Where it is not there, the endpoint loses it.'],
    repeat: null,
  }),
  'read-side-unread': ({ status, problem }) => ({
    summary: `${answered(status)} was seen; whether the result is stored was not: the read side that was named could not be read${problem === null ? '' : `, ${problem}`}.`,
    expected: 'a look at what is stored',
    seen: [],
    fix: ['See that the URL, the header and the pointer of --read-back are right, or leave it out: then nobody asks what is stored, and the report says so.'],
    repeat: null,
  }),
  'score-not-shown': ({ shown }) => ({
    summary: `Counted, and the score not compared: what the read side shows of a result holds ${shown.length === 0 ? 'none of courseId, learnerId, score, status and finishedOn' : `${shown.join(', ')}, and no score`} by our names, so a result that is stored otherwise does not show.`,
    expected: 'a field "score" in it',
    seen: [],
    fix: ['Where --read-back-at can point at results with our field names, let it.'],
    repeat: null,
  }),
  'stored-otherwise': ({ what, fields }) => ({
    summary: `${what === null ? 'The result' : `Accepted, and changed: ${what}`} is stored with another ${fields.map(({ name }) => name).join(' and ')} than was sent.`,
    expected: 'the values that were sent',
    seen: fields.flatMap(({ name, sent, stored }) => [`sent: "${name}": ${JSON.stringify(sent)}`, `read side: "${name}": ${JSON.stringify(stored)}`]),
    fix: [fields.some(({ name }) => name === 'score') ? 'Keep the score as a decimal number, and round it when it is shown: a column of whole numbers, or a cut, makes 56 of 57.' : 'Keep the fields as they come.'],
    repeat: 'post',
  }),
  'stored-twice': ({ posts, more }) => ({
    summary: `${posts === 1 ? 'One POST is' : `${posts} POSTs are`} stored as ${more} results.`,
    expected: posts === 1 ? 'one result more than before' : `at most ${posts} results more than before`,
    seen: [`POSTs that were answered with success: ${posts}`, `read side: ${more} more`],
    fix: ['Look for a handler that is registered twice, or a queue that delivers twice, and store by a key of courseId, learnerId and finishedOn.'],
    repeat: 'post',
  }),
  'storage-unobserved': ({ status, problem }) => ({
    summary: `${answered(status)} was seen; whether the result is stored was not${problem === null ? ', because only the read side could show it' : `: the read side could not tell, ${problem}`}.`,
    expected: 'a look at what is stored',
    seen: [],
    fix: [problem === null ? "Name the endpoint's read side: --read-back 'https://example.com/api/results?learner={learnerId}'" : 'Where the read side can show the time of a result as finishedOn, let it.'],
    repeat: null,
  }),
};
