import type { Played } from '../context/finding.ts';
import type { Table } from './words.ts';
import { quote } from './words.ts';

/** How it went, in a few words. */
function went(played: Played | null): string {
  if (played === null) return 'not played';
  if (played.delivered === true) return `the result was delivered${played.status === null ? '' : ` (${played.status})`}`;
  if (played.reason?.code === 'csp') return 'the browser refused before anything left it (csp)';
  return `the result did not come through${played.reason === null ? '' : ` (${played.reason.code})`}`;
}

export const contextWords: Table<'null-origin' | 'page-policy' | 'tab-closed' | 'blocked-is-silent' | 'anonymous-learner' | 'intranet'> = {
  'null-origin': ({ played, value }) => ({
    summary: `${played === null ? 'A course in a sandboxed frame sends Origin: null.' : `Origin: null, as from a sandboxed frame, is ${played.delivered === true ? 'let in here' : 'not let in here'}.`} An LMS may hold a course in <iframe sandbox> without allow-same-origin, and an offline package has no other origin; then no list of origins names it.`,
    expected: 'nothing: most courses never stand in such a frame',
    seen: played === null ? [] : [`from a sandboxed frame: ${went(played)}`, `Access-Control-Allow-Origin: ${quote(value)}`],
    fix: ['Where courses stand in such a frame, ask for allow-same-origin there. null can be allowed too, but then every page on the web may send: any of them can be null.'],
    repeat: null,
  }),
  'page-policy': ({ line, within, without }) => ({
    summary: 'The policy of the page that holds the course must name this endpoint. A Content-Security-Policy without it forbids the POST in the browser, and nothing of it ever reaches a network log. Only the policy of the very document that sends counts: that of an LMS around a framed course does not.',
    expected: line,
    seen: within === null && without === null ? [] : [`with that line: ${went(within)}`, `without the endpoint in it: ${went(without)}`],
    fix: ["A course at the vendor's host needs nothing. For one that is hosted elsewhere, give this line to whoever sets that host's headers; a host that the endpoint redirects to is in it.", ...(/ https?:(?: |$)/.test(line) ? ['A policy cannot name an IPv6 address, so this line lets in every host of that scheme: give the endpoint a name, and the line can be as narrow as it should be.'] : [])],
    paste: [`Content-Security-Policy: ${line}`],
    repeat: null,
  }),
  'tab-closed': ({ postLeft, stored, problem }) => ({
    summary: `${stored === false ? 'A result is lost when the learner closes the tab before the answer is there: the POST had arrived whole, and is not stored.' : 'Whether a result is stored whose learner closes the tab before the answer is there cannot be seen from here.'} ${postLeft ? '' : 'Closed before OPTIONS is answered, the POST never leaves: that is lost with every endpoint, and the faster OPTIONS the less often.'}`.trim(),
    expected: 'every POST stored that has arrived, whoever is still there to hear of it',
    seen: [
      `closed before the answer to OPTIONS: ${postLeft ? 'the POST left all the same' : 'no POST left'}`,
      `closed before the answer to the POST: ${stored === false ? 'it had arrived, and is not stored' : `it had arrived; stored or not is unobserved${problem === null ? '' : ` (${problem})`}`}`,
    ],
    fix: stored === false
      ? ['Do not tie the work to the connection: a proxy or framework that cancels a request when its client goes (nginx 499, RequestAborted, an abort signal) must not roll it back. Store first, then answer.']
      : ["Let hookproof ask the endpoint's own read side: --read-back."],
    repeat: null,
  }),
  'blocked-is-silent': ({ failed, silent }) => ({
    summary: `${silent === 0 ? 'Where the browser refuses, the templates of 2018 to 2020 show a learner nothing at all.' : `${failed === 1 ? "The courses' one failed attempt in this run shows" : `${silent} of the courses' ${failed} failed attempts in this run ${silent === 1 ? 'shows' : 'show'}`} the learner nothing at all, by the templates of 2018 to 2020.`} A request that CORS, TLS or the network breaks never ends there: no dialog, no message, the course does not close. The help article promises a message after 11 attempts.`,
    expected: 'answers that the page can read, errors too',
    seen: [`failed attempts: ${failed}; refused by the browser: ${silent}`],
    fix: ['Send CORS headers on every answer, so that a failure is at least a dialog with a button to try again.'],
    repeat: null,
  }),
  'anonymous-learner': () => ({
    summary: 'Anonymous learners, previews and reviews report nothing. A learner who starts without saying who he is causes no request at all; nor does the author\'s preview, a review, or a course with results tracking switched off. From the authoring tool comes Check URL alone.',
    expected: 'no request in those cases',
    seen: [],
    fix: ['Where results are missing, ask first how the learner started the course. In the course, require learners to identify themselves.'],
    repeat: null,
  }),
  intranet: ({ host, addresses, denied }) => ({
    summary: `${host} has a private address, so Chromium asks each learner first. The prompt says that elearning.easygenerator.com wants to "Access other devices on your local network", with Block and Allow. While it is open nothing is sent; Block, or closing it, and the learner sees nothing at all.`,
    expected: 'a public address, or browsers that are told by policy',
    seen: [`${host}: ${addresses.join(', ')}`, ...(denied ? ['browser: LocalNetworkAccessPermissionDenied (nobody was there to click Allow)'] : [])],
    fix: ['Managed browsers can be told not to ask: the policy LocalNetworkAccessAllowedForUrls with the origin of the courses.'],
    paste: ['{"LocalNetworkAccessAllowedForUrls": ["https://elearning.easygenerator.com"]}'],
    repeat: null,
  }),
};
