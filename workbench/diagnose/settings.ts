/** What a verdict over a HAR rests on. */
import { contract } from '../../generated/contract.js';
import type { Setting } from '../../generated/types.ts';
import type { Chain } from './chain.ts';

const own = (name: string, value: unknown, source: string): Setting => ({ name, value, source, status: 'assumed' });

export function settingsOf(record: string, chains: readonly Chain[]): Setting[] {
  const { origins, senders, timeoutMs } = contract;
  const fact = (name: string, { value, source, status }: { value: unknown; source: string; status: Setting['status'] }): Setting => ({ name, value, source, status });
  const tells = chains.every(({ legs }) => legs.every(({ entry }) => entry.tellsErrors));
  return [
    fact('published origin', origins.published),
    fact('authoring origin', origins.authoring),
    fact('what a course counts as success', senders.course.successStatus),
    fact("Check URL's rule of success", senders['check-url'].success),
    own('record', record, 'command line: nothing was sent, and nothing was asked'),
    { name: 'reasons', value: `${tells ? "the browser's own codes, and where they say no more than that it failed, " : ''}what follows from the recorded headers`, source: 'Fetch standard, CORS check and CORS-preflight fetch', status: 'derived' },
    ...(chains.some(({ assumed }) => assumed) ? [own('origin', 'taken from the body where the record names none', 'a browser may leave Origin out of what it exports')] : []),
    ...(chains.some(({ legs }) => legs[0].entry.body === null) ? [own('requests without their bodies', 'taken to be results, by their origin, method and type', 'Firefox exports no body of a POST that it did not send')] : []),
    own('preflights', 'as recorded; one that was asked before counts while a browser would keep its answer', 'Fetch standard, CORS-preflight cache: 5 s, or Access-Control-Max-Age up to 2 h'),
    own('one result', 'same origin, courseId, learnerId, score and status: its POSTs are attempts of one delivery until one is accepted, judged by the first; a POST after that is another result', 'public copies of two course templates: finishedOn alone is new at each attempt'),
    own('clicks on Check URL', 'each is judged by itself: neither an earlier nor a later one that came through hides one that failed', 'each shows the author its own line'),
    ...(chains.some(({ legs }) => legs.some(({ entry }) => entry.viaWorker)) ? [own('answers of a service worker', 'taken for nothing known of the endpoint', "it may answer from the browser's own store; what it asked of the network stands in other entries, or in none")] : []),
    fact('silence, ms', timeoutMs),
    own('learners', 'pseudonyms, stable in this report', 'personal data of a record'),
    own('scores', 'replaced by one of the same kind: zero, whole, with a binary tail, with a fraction', 'personal data of a record'),
    own('answers', 'masked but for technical words; few headers kept', 'personal data of a record'),
  ];
}
