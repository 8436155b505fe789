import type { Table } from './words.ts';
import { quote, seconds } from './words.ts';

const ASK = 'Before each POST the browser asks with OPTIONS whether it may. Without a right answer the POST is never sent.';
const AND_ON_POST = "The POST's own answer needs Access-Control-Allow-Origin too.";
const ALLOW = ['Access-Control-Allow-Origin: *', 'Access-Control-Allow-Headers: Content-Type'];
const echo = 'Answer with the one origin that asked, when it is one of the two, and add Vary: Origin; or answer with * for all.';

/** Why a value that looks right to a person is not the origin. */
function nearMiss(value: string, origin: string): string {
  if (value.toLowerCase() === origin && value !== origin) return ' It differs in upper and lower case.';
  if (value === `${origin}/`) return ' It has a slash at its end, and an origin has none.';
  if (value === origin.replace('https:', 'http:')) return ' It says http, and courses are https.';
  if (value === origin.replace('https://', '')) return ' It lacks the scheme https://.';
  if (value.startsWith(`${origin}:`)) return ' It names a port, and the origin has none.';
  if (/\*./.test(value)) return ' A pattern is not understood here: only * alone, or one exact origin.';
  if (value === 'null') return ' null is the origin of a sandboxed page, not of a course.';
  return '';
}

export const preflightWords: Table<
  | 'preflight-unanswered' | 'preflight-status' | 'preflight-login' | 'preflight-redirected' | 'allow-origin-repeated' | 'origin-not-allowed'
  | 'allow-list-malformed' | 'content-type-not-allowed' | 'wildcard-with-credentials' | 'vary-missing' | 'slow' | 'max-age' | 'methods-header-ignored' | 'cloudevents-handshake'
> = {
  'preflight-unanswered': ({ code }) => ({
    summary: `OPTIONS gets no answer (${code}). ${ASK}`,
    expected: 'OPTIONS answered with 200 to 299 and CORS headers',
    seen: [code === 'timeout' ? 'silence until the timeout' : code],
    fix: ['Let OPTIONS through firewall, gateway and framework to a handler that answers at once.', AND_ON_POST],
    paste: ALLOW,
    repeat: 'preflight',
  }),
  'preflight-status': ({ status, statusText, allowOrigin, unlike }) => ({
    summary: unlike === null
      ? `OPTIONS is answered with ${status}. ${ASK}`
      : `OPTIONS from ${unlike.origin} is answered with ${status}, and the same from ${unlike.welcome} with success: this one origin is refused. ${ASK}`,
    expected: 'OPTIONS answered with 200 to 299 and CORS headers',
    seen: [`OPTIONS: ${status} ${statusText}`.trim(), `Access-Control-Allow-Origin: ${quote(allowOrigin)}`],
    fix: [
      unlike !== null
        ? `Let ${unlike.origin} in wherever origins are listed: the framework's CORS settings, a gateway, a firewall. ${echo}`
        : [404, 405, 501].includes(status)
          ? 'Add a route for OPTIONS on this URL (or the CORS middleware of your framework, before everything else). curl and Postman never send OPTIONS, so they see nothing wrong.'
          : 'Answer OPTIONS before routing, authentication and firewall rules, with 200 or 204 and these headers.',
      AND_ON_POST,
    ],
    paste: unlike === null ? ALLOW : [`Access-Control-Allow-Origin: ${unlike.origin}`, 'Access-Control-Allow-Headers: Content-Type'],
    repeat: 'preflight',
  }),
  'preflight-login': ({ status, challenge, location }) => ({
    summary: `OPTIONS is asked to log in (${status}). A preflight never carries credentials, and neither does a course's POST.`,
    expected: 'OPTIONS answered with 200 to 299 without authentication',
    seen: [`OPTIONS: ${status}`, ...(challenge === null ? [] : [`WWW-Authenticate: ${challenge}`]), ...(location === null ? [] : [`Location: ${location}`])],
    fix: ['Exempt this URL from authentication, for OPTIONS and POST. To keep strangers out, put a long random secret into the URL instead.', `Then answer OPTIONS with these headers. ${AND_ON_POST}`],
    paste: ALLOW,
    repeat: 'preflight',
  }),
  'preflight-redirected': ({ status, location }) => ({
    summary: `OPTIONS is redirected (${status}). A browser follows no redirect of a preflight.`,
    expected: 'OPTIONS answered in place',
    seen: [`OPTIONS: ${status}, Location: ${quote(location)}`],
    fix: [`Configure the final URL in the course${location === '' ? '' : `: ${location}`}. Mind https, www and the trailing slash.`],
    repeat: 'preflight',
  }),
  'allow-origin-repeated': ({ leg, values, origin }) => ({
    summary: `Access-Control-Allow-Origin holds more than one value. It may hold exactly one.${leg === 'request' ? ' The POST reaches the endpoint all the same, and so does every retry.' : ''}`,
    expected: `Access-Control-Allow-Origin: ${origin}`,
    seen: values.map((value) => `Access-Control-Allow-Origin: ${quote(value)}`),
    fix: [values.length > 1 ? 'Two places add the header, often the application and a proxy before it: switch one of them off.' : `A list is not understood. ${echo}`],
    paste: ['Access-Control-Allow-Origin: *'],
    repeat: leg === 'preflight' ? 'preflight' : 'post',
  }),
  'origin-not-allowed': ({ leg, origin, value, status, allowHeadersMissing }) => {
    const who = origin === 'https://live.easygenerator.com' ? 'the authoring tool (Check URL)' : origin === 'https://elearning.easygenerator.com' ? 'published courses' : `pages of ${origin}`;
    const post = leg === 'request';
    return {
      summary: value === null
        ? `${post ? "The POST's answer" : 'The answer to OPTIONS'} has no Access-Control-Allow-Origin, so ${who} may not ${post ? 'read it' : 'send'}.${post ? ' The POST reached the endpoint all the same; the learner is told nothing, and every retry reaches it again.' : ''}`
        : `${post ? "The POST's answer" : 'The answer to OPTIONS'} allows another origin than that of ${who}.${nearMiss(value, origin)}${post ? ' The POST reached the endpoint all the same, and so does every retry.' : ''}`,
      expected: `Access-Control-Allow-Origin: ${origin}`,
      seen: [`${post ? 'POST' : 'OPTIONS'}: ${status}`, `Access-Control-Allow-Origin: ${quote(value)}`],
      fix: [
        post ? `Send the header on every answer, errors too (nginx: add_header ... always). ${echo}` : `Both origins must be allowed, here and on the POST's own answer. ${echo}`,
        ...(post && status >= 300 && status <= 399 ? ['This answer is a redirect: configure the URL that it leads to instead.'] : []),
      ],
      paste: ['Access-Control-Allow-Origin: *', ...(allowHeadersMissing ? ['Access-Control-Allow-Headers: Content-Type'] : [])],
      repeat: post ? 'post' : 'preflight',
    };
  },
  'allow-list-malformed': ({ header, value }) => ({
    summary: `${header} cannot be parsed, so the browser refuses the whole answer.`,
    expected: header === 'Access-Control-Allow-Methods' ? `${header}: POST` : `${header}: Content-Type`,
    seen: [`${header}: ${quote(value)}`],
    fix: ['Write names separated by commas, without quotes, semicolons or anything else.'],
    paste: [header === 'Access-Control-Allow-Methods' ? `${header}: POST, OPTIONS` : `${header}: Content-Type`],
    repeat: 'preflight',
  }),
  'content-type-not-allowed': ({ value }) => ({
    summary: 'The answer to OPTIONS does not allow the Content-Type header, which every result carries.',
    expected: 'Access-Control-Allow-Headers: Content-Type',
    seen: [`Access-Control-Allow-Headers: ${quote(value)}`],
    fix: ['Name Content-Type in the answer to OPTIONS; several names are separated by commas.'],
    paste: ['Access-Control-Allow-Headers: Content-Type'],
    repeat: 'preflight',
  }),
  'wildcard-with-credentials': () => ({
    summary: 'The answer pairs Access-Control-Allow-Origin: * with Access-Control-Allow-Credentials: true. Courses work, since they send no credentials; a request with credentials would be refused.',
    expected: 'one of the two',
    seen: ['Access-Control-Allow-Origin: "*"', 'Access-Control-Allow-Credentials: "true"'],
    fix: ['Drop Access-Control-Allow-Credentials: no course needs it.'],
    repeat: 'preflight',
  }),
  'vary-missing': ({ leg, published, authoring, vary, cacheControl }) => ({
    summary: leg === 'preflight'
      ? 'The answer depends on the origin that asks, and does not say so: a cache on the way may hand it to the other origin.'
      : "The POST's answer depends on the origin and may be cached, and does not say so: a cache may hand one origin's answer to the other, and courses fail now and then.",
    expected: 'Vary: Origin',
    seen: [`Access-Control-Allow-Origin for published: ${published}`, `Access-Control-Allow-Origin for authoring: ${authoring}`, `Vary: ${quote(vary)}`, ...(cacheControl === null ? [] : [`Cache-Control: ${cacheControl}`])],
    fix: ['Send Vary: Origin on every answer, with and without an Origin in the request.'],
    paste: ['Vary: Origin'],
    repeat: leg === 'preflight' ? 'preflight' : 'post',
  }),
  slow: ({ leg, ms, limitMs }) => ({
    summary: leg === 'preflight'
      ? `The answer to OPTIONS takes ${seconds(ms)}. A learner who closes the tab before it comes reports nothing.`
      : `The POST's answer takes ${seconds(ms)} (95th percentile of this run). A learner waits for it before the course closes.`,
    expected: `an answer within ${seconds(limitMs)}`,
    seen: [`${leg === 'preflight' ? 'OPTIONS' : 'POST'}: ${ms} ms`],
    fix: [leg === 'preflight' ? 'Answer OPTIONS at the edge, before anything that has to start or look something up.' : 'Acknowledge first, once the result is stored, and work on it afterwards.'],
    repeat: leg === 'preflight' ? 'preflight' : 'post',
  }),
  'max-age': ({ value, problem }) => ({
    summary: problem === 'too-long'
      ? 'Access-Control-Max-Age is so long that a wrong answer lives on in browsers after it is mended.'
      : 'Browsers keep the answer to OPTIONS for a few seconds only, so nearly every result costs two round trips.',
    expected: 'Access-Control-Max-Age between 5 and 7200 seconds',
    seen: [`Access-Control-Max-Age: ${quote(value)}`],
    fix: ['Ten minutes save the round trips and outlive no fix for long.'],
    paste: ['Access-Control-Max-Age: 600'],
    repeat: 'preflight',
  }),
  'methods-header-ignored': ({ value }) => ({
    summary: 'POST needs no mention in Access-Control-Allow-Methods: browsers always allow it. This header is never why a course fails, unless it cannot be parsed.',
    expected: 'anything that parses, or nothing',
    seen: [`Access-Control-Allow-Methods: ${quote(value)}`],
    fix: [],
    repeat: null,
  }),
  'cloudevents-handshake': ({ value }) => ({
    summary: 'OPTIONS is answered with the CloudEvents handshake (WebHook-Allowed-Origin). A browser does not know it: it needs the CORS header.',
    expected: 'Access-Control-Allow-Origin',
    seen: [`WebHook-Allowed-Origin: ${quote(value)}`],
    fix: ['Add CORS headers to the same answer.'],
    paste: ALLOW,
    repeat: 'preflight',
  }),
};
