import type { Unrecorded } from '../finding.ts';
import type { Table, Words } from './words.ts';

/** Ids that are listed. */
const MOST = 8;

const CHROME = "Chrome and Edge: in the Network panel tick Preserve log and Disable cache, leave the filter empty and on All (a preflight is listed under Other, not under Fetch/XHR), and open the panel before the course is finished; then Export HAR. The sanitized export is enough.";
const FIREFOX = 'Firefox: in the Network panel choose Persist Logs and tick Disable Cache, leave the filter on All; then Save All As HAR. It lists OPTIONS by itself.';
const ASK = "Or let hookproof ask by itself: hookproof verify <the endpoint's URL>.";
const VERIFY = `${ASK} Playwright's recordHar, and a browser that still holds an earlier answer, record no OPTIONS at all.`;

const OF: { readonly [K in Unrecorded]: (detail: string | null) => Pick<Words, 'summary' | 'expected' | 'fix'> } = {
  preflight: () => ({
    summary: 'The record holds no OPTIONS request for this POST, so the answer to it is not known. A POST that came through does not show one that is right, nor that none was sent: the browser may have held an earlier answer, or the export left it out.',
    expected: 'OPTIONS and its answer, beside the POST',
    fix: [CHROME, FIREFOX, VERIFY],
  }),
  course: () => ({
    summary: "The record holds no result of a published course, so nothing is known of what becomes of a learner's.",
    expected: 'a POST from https://elearning.easygenerator.com with courseId and learnerId',
    fix: ['Record while a learner who is named finishes a published course; a preview and an anonymous learner send nothing.'],
  }),
  'check-url': () => ({
    summary: 'The record holds no click on Check URL, so nothing is known of what the author sees.',
    expected: 'a POST from https://live.easygenerator.com with the courseId "courseId"',
    fix: ['Record another one in the authoring tool while you click Check URL, and diagnose that too; or both in one.'],
  }),
  payload: (detail) => ({
    summary: `The record holds no such result${detail === null ? '' : ` (${detail})`}, so it is not known what becomes of one.`,
    expected: 'such a result',
    fix: ["Send one: hookproof verify <the endpoint's URL>."],
  }),
  network: () => ({
    summary: 'The record holds nothing of DNS and of the certificate beyond that this browser was content or not.',
    expected: 'a look at them',
    fix: ["Run hookproof verify <the endpoint's URL>, which looks."],
  }),
  cause: (detail) => ({
    summary: `The record does not show what became of this request, or why${detail === null ? '' : ` (${detail})`}: the browser hides a refusal's reason from the page, and this record holds neither the reason nor the headers that it follows from.`,
    expected: 'an answer with its headers, or a reason',
    fix: [CHROME, FIREFOX, VERIFY],
  }),
  body: () => ({
    summary: "The record does not hold the answer's body, so nothing is known of what it says.",
    expected: "the answer's body",
    fix: ["Chrome's tools keep it while the page that asked is open: export before it is left. Firefox: leave its setting to include response bodies switched on.", ASK],
  }),
  time: () => ({
    summary: 'The record holds no times of waiting, so nothing is known of how fast the answer is.',
    expected: 'times',
    fix: ["Run hookproof verify <the endpoint's URL>."],
  }),
};

export const recordWords: Table<'not-recorded' | 'not-sent'> = {
  'not-sent': ({ maxRequests, started, needed, ids }) => ({
    summary: `What ${ids.length === 1 ? 'this row needs' : `${ids.length} rows need`} was not sent: --max-requests ${maxRequests} left no room for it.`,
    expected: 'an answer to it',
    seen: [`${started} requests were started before`, ...(ids.length === 1 ? [] : [`not looked at: ${ids.slice(0, MOST).join(', ')}${ids.length > MOST ? ` and ${ids.length - MOST} more` : ''}`])],
    fix: [needed === null ? 'Give --max-requests a higher number, or leave it out.' : `Give --max-requests ${needed} or more, which is enough for everything, or leave it out.`],
    repeat: null,
  }),
  'not-recorded': ({ what, detail }) => ({ ...OF[what](detail), seen: what === 'cause' && detail !== null ? [detail] : [], repeat: null }),
};
