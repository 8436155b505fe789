import type { Table } from './words.ts';
import { seconds } from './words.ts';

export const storedWords: Table<'not-stored' | 'stored-otherwise' | 'stored-twice' | 'storage-unobserved'> = {
  'not-stored': ({ status, waitedMs, ever }) => ({
    summary: `The result is answered with ${status ?? 'success'}, and the read side shows no trace of it: it is lost, and the sender is told that all is well.`,
    expected: 'one result more than before',
    seen: [`POST: ${status ?? 'success'}`, `read side: none before, none after${waitedMs >= 1000 ? ` ${seconds(waitedMs)}` : ''}`, ...(ever ? [] : ['it showed nothing in this whole run: see that the read-back URL and pointer are right'])],
    fix: ['Answer with success only after the result is committed; where something answers instead of the endpoint, take it out of the way.'],
    repeat: 'post',
  }),
  'stored-otherwise': ({ fields }) => ({
    summary: `The result is stored with another ${fields.map(({ name }) => name).join(' and ')} than was sent.`,
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
  'storage-unobserved': ({ status, asked, problem }) => ({
    summary: `${status === null ? 'No answer' : `An answer of ${status}`} was seen; whether the result is stored was not${asked ? `: the read side could not tell${problem === null ? '' : `, ${problem}`}` : ', because only the read side could show it'}.`,
    expected: 'a look at what is stored',
    seen: [],
    fix: [asked ? 'See that the read-back URL, header and pointer are right.' : "Name the endpoint's read side: --read-back 'https://example.com/api/results?learner={learnerId}'"],
    repeat: null,
  }),
};
