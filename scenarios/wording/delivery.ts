import type { PageView } from '../../generated/types.ts';
import type { Table } from './words.ts';
import { excerpt, quote, seconds } from './words.ts';

const BECAUSE: Partial<Record<PageView['because'], string>> = {
  'status-does-not-count': 'its status is neither 2xx nor 304',
  'json-does-not-parse': 'its Content-Type says JSON and its body does not parse; an empty body does not either',
  'xml-does-not-parse': 'its Content-Type says XML and its body does not parse',
  'body-broke': 'its body broke off',
  'no-readable-answer': 'the browser let it read no answer',
};

const UNJUDGED: Partial<Record<PageView['because'], string>> = {
  'script-not-run': "its Content-Type says JavaScript, which the authoring tool would run; hookproof runs nobody's script",
  'body-too-large': 'its body is larger than 1 MB, and hookproof reads no further',
  'xml-unjudged': 'its XML could not be judged here',
  'body-not-recorded': 'the record does not hold its body, and by its Content-Type the body decides',
};

/** Statuses that refuse who asks, and not what is sent. */
const DENIED = [401, 403];

export const deliveryWords: Table<
  | 'post-unanswered' | 'never-answered' | 'csrf-asked' | 'body-lost' | 'sent-across-hosts' | 'refused' | 'status-not-200' | 'check-url-refused' | 'check-url-unjudged'
  | 'payload-refused' | 'preflight-now-and-then' | 'payload-lost' | 'body-mislabelled' | 'error-inside-200' | 'page-answered' | 'connection-not-kept' | 'not-accepted' | 'extra-origin-fails' | 'beyond-the-model' | 'not-looked-at' | 'rate-limited' | 'raw-client-refused'
> = {
  'post-unanswered': ({ code }) => (code === 'net::ERR_TOO_MANY_REDIRECTS' ? {
    summary: 'The POST is redirected without end (net::ERR_TOO_MANY_REDIRECTS). Often it is a loop of cookies: the endpoint sets one and redirects to itself to see it come back, and a course sends no cookies.',
    expected: 'status 200 at the configured URL',
    seen: [code],
    fix: ['Answer this URL in place: no cookie check, session, language or login before it, and no rule for http, www or slashes that undoes another.'],
    repeat: 'post',
  } : {
    summary: `The POST was sent and no proper HTTP answer came back (${code}). It may have arrived, even twice: a browser sends it again by itself when a re-used connection breaks.`,
    expected: 'an HTTP answer with status 200',
    seen: [code],
    fix: ['Look at the time of sending in the server log for a crash, a worker that was killed, or a firewall that cut the connection.'],
    repeat: 'post',
  }),
  'never-answered': ({ timeoutMs, part }) => ({
    summary: part === 'headers'
      ? `No answer to the POST within ${seconds(timeoutMs)} of sending, OPTIONS included. The player has no timeout: the learner waits for as long as the endpoint stays silent.`
      : `The answer's body does not end within ${seconds(timeoutMs)}. Check URL reads it to its end, and waits for ever; courses do not read it.`,
    expected: part === 'headers' ? `an answer within ${seconds(timeoutMs)}` : 'a body that ends',
    seen: [part === 'headers' ? 'silence until the timeout' : 'a body without an end'],
    fix: [part === 'headers' ? 'Acknowledge as soon as the result is stored; do slow work afterwards.' : 'Send Content-Length or end the response.'],
    repeat: 'post',
  }),
  'csrf-asked': ({ status, sign }) => ({
    summary: `The POST is refused for want of a CSRF token (${status}). No course has one to send.`,
    expected: 'status 200',
    seen: [`POST: ${sign}`],
    fix: ['Exempt this URL from the CSRF filter (Laravel: the except list; Django: csrf_exempt; Rails: skip_forgery_protection). It reads no cookies, so the filter protects nothing here.'],
    repeat: 'post',
  }),
  'body-lost': ({ status, location, method, accepted, login }) => ({
    summary: `The POST is redirected with ${status}${login ? ' to a login' : ''}, and browsers follow it with ${method} and no body: the result is lost.${accepted === true ? ' The sender is told that all is well.' : ''}`,
    expected: 'status 200 at the configured URL',
    seen: [`POST: ${status}, Location: ${quote(location)}`, `then ${method}, without the result`],
    fix: login
      ? ['A login answers: a course cannot log in. Exempt this URL from authentication, for OPTIONS and POST, and put a long random secret into the URL to keep strangers out.']
      : [`Configure the final URL in the course${location === '' ? '' : `, ${location} or what it leads to`}; mind https, www, the trailing slash and login pages.`, 'Where a redirect must be, 307 or 308 keep the body.'],
    repeat: 'post',
  }),
  'sent-across-hosts': ({ status, from, to }) => ({
    summary: `The POST is redirected (${status}) to another host. The browser sends "Origin: null" there, and asks OPTIONS there as well.`,
    expected: 'an answer at the configured URL itself',
    seen: [`from ${from}`, `to ${to}`],
    fix: [`Configure the final URL in the course, at ${to}.`],
    repeat: 'post',
  }),
  refused: ({ sender, status, statusText, body, unlike }) => ({
    summary: sender === 'check-url'
      ? `Check URL's own body is answered with ${status}.`
      : unlike !== null ? `A course's result from ${unlike.origin} is answered with ${status}, and what ${unlike.welcome} sends with success: this one origin is refused. The learner is told that the result did not reach the author.`
      : `A course's result is answered with ${status}. The learner is told that the result did not reach the author.`,
    expected: 'status 200',
    seen: [`POST: ${status} ${statusText}`.trim(), ...excerpt(body)],
    fix: [
      unlike !== null ? `Let ${unlike.origin} in wherever origins are listed: the application, a gateway, a firewall. Where it is no origin that is refused, compare the two bodies: hookproof contract shows both.`
      : status === 401 || status === 403
        ? 'A course cannot log in. Exempt this URL, or put a secret into it; a firewall may also refuse what it does not know.'
        : status === 404 ? 'Check the path and that POST is routed to it; where only known courses are taken, try one of yours with --course-id.'
          : status === 415 ? 'Accept Content-Type: application/json.'
            : status >= 500 ? 'Look at the time of sending in the server log.'
              : 'Compare your validation with what was sent: hookproof contract shows every field.',
    ],
    repeat: 'post',
  }),
  'status-not-200': ({ counts, status, statusText, checkUrl }) => ({
    summary: `The result arrives and is answered with ${status}, but a published course counts status ${counts.length === 1 ? `${counts[0] ?? ''} alone` : counts.join(', ')} as success. To the learner an attempt that is answered so has failed.${checkUrl === true ? ` Check URL takes any 2xx, so it says that all is well.` : ''}`,
    expected: `status ${counts.join(' or ')}`,
    seen: [`POST: ${status} ${statusText}`.trim(), ...(checkUrl === null ? [] : [`Check URL: ${checkUrl ? 'green' : 'red'}; courses: red`])],
    fix: [`Answer ${counts[0] ?? 200} instead of ${status}. An empty body is fine, as long as no Content-Type says JSON.`],
    repeat: 'post',
  }),
  'check-url-refused': ({ courses, status, because, contentType, body }) => ({
    summary: because === 'status-does-not-count'
      ? `Check URL is answered with ${status}${courses ? ' where courses are welcome' : ''}.${courses && DENIED.includes(status) ? ' It sends from an origin of its own, that of the authoring tool, which may be refused.' : ''} It sends the literal word courseId as its courseId, a score of 75, and a learner at example.com.`
      : `Check URL shows an error${courses ? ' although courses succeed' : ''}: ${BECAUSE[because] ?? because}.`,
    expected: 'an answer that jQuery takes: 2xx, and a body that fits its Content-Type',
    seen: [`POST: ${status}`, `Content-Type: ${quote(contentType)}`, ...(body === '' ? ['body: empty'] : excerpt(body))],
    fix: [
      ...(because === 'status-does-not-count' && courses && DENIED.includes(status) ? ['Let https://live.easygenerator.com in wherever origins are listed: the application, a gateway, a firewall.'] : []),
      because === 'status-does-not-count'
        ? 'Take any courseId that is a text: do not demand 32 hex digits, nor a course that you know. Answer 200 to a course that is unknown and leave it out.'
        : 'Send {} with Content-Type: application/json; or an empty body without a Content-Type.',
    ],
    repeat: 'post',
  }),
  'check-url-unjudged': ({ because, contentType }) => ({
    summary: `Whether Check URL succeeds is not known: ${UNJUDGED[because] ?? because}.`,
    expected: 'a short answer that is no script',
    seen: [`Content-Type: ${quote(contentType)}`],
    fix: ['Answer with {} and Content-Type: application/json.'],
    repeat: 'post',
  }),
  'payload-refused': ({ what, value, status, reason, inside, body, plainStatus }) => ({
    summary: `It does not take ${what}, where a plain result was answered with ${plainStatus ?? 'success'}.${inside === null ? '' : ` It says so inside an answer of ${status ?? 'success'} (${inside}), which no course reads: the learner is told that all is well.`}${value.startsWith('"score": 56.99') ? ' Courses compute scores in binary: 8 of the 101 whole percentages arrive with such a tail, and 57 arrives as 56.99999999999999.' : ''}`,
    expected: `the same answer as to a plain result (${plainStatus ?? 'accepted'})`,
    seen: [`sent: ${value.slice(0, 240)}`, status === null ? `answer: none, ${reason?.code ?? 'unknown'}` : `POST: ${status}`, ...excerpt(body)],
    fix: [value.startsWith('"score"') ? 'Take any number from 0 to 100 (and null), and round it yourself.' : value.startsWith('"learnerId"') ? 'Take any text as learnerId: it is what the learner typed, or an account id.' : 'Loosen the check that refuses it.'],
    repeat: 'post',
  }),
  'payload-lost': ({ what, value, status, location, accepted }) => ({
    summary: `It redirects ${what} with ${status}, and browsers follow without the body: the result is lost.${accepted === true ? ' The learner is told that all is well.' : ''}`,
    expected: 'the same answer as to a plain result',
    seen: [`sent: ${value.slice(0, 240)}`, `POST: ${status}, Location: ${quote(location)}`],
    fix: ['A form that sends invalid entries back does so; a course sees a page and takes it for success. Take this value, and answer a result that is refused with 4xx.'],
    repeat: 'post',
  }),
  'preflight-now-and-then': ({ what, reason, status }) => ({
    summary: `The OPTIONS before ${what} failed (${reason.code}), and the same OPTIONS before a plain result did not. It carries no body, so it is not ${what} that is refused: the endpoint answers one question now so, now otherwise, and now and then a result cannot be sent.`,
    expected: 'the same answer to the same OPTIONS, each time',
    seen: [`OPTIONS: ${status ?? `none, ${reason.code}`}`],
    fix: ['Look at the time of sending in the logs of gateway and server: a worker that starts or dies, servers behind one address that differ, a firewall or a limit that counts requests.'],
    repeat: 'preflight',
  }),
  'body-mislabelled': ({ contentType, holds, body }) => ({
    summary: `The answer's Content-Type says ${contentType}, and its body is ${holds === 'nothing' ? 'empty' : holds === 'text' ? 'something else' : holds.toUpperCase()}. Check URL parses by the type.`,
    expected: 'a body that fits its Content-Type',
    seen: [`Content-Type: ${contentType}`, ...(body === '' ? ['body: empty'] : excerpt(body))],
    fix: ['Send {} with Content-Type: application/json; or no body and no Content-Type.'],
    repeat: 'post',
  }),
  'error-inside-200': ({ from, status, sign, body }) => ({
    summary: `The answer has status ${status} and ${from === 'login' ? 'is an HTML login page' : from === 'wall' ? `is the page of a bot wall (${sign})` : `says an error inside (${sign})`}. The course does not read it: the learner is told that all is well.`,
    expected: 'an error status for an error',
    seen: excerpt(body),
    fix: [
      'Answer with 4xx or 5xx where the result was not taken.',
      ...(from === 'login' ? ['A login page here means that a gateway answers instead of the endpoint.'] : from === 'wall' ? ['Exempt this URL from the bot protection: a course runs no challenge, and its POST is not the visit of a page.'] : []),
    ],
    repeat: 'post',
  }),
  'page-answered': ({ status, title, body }) => ({
    summary: `A POST of JSON is answered with ${status} and a whole web page (${title === null ? 'without a title' : quote(title)}). So answers what serves a site, and not what takes results: a page for every path, a landing page, a parked domain. The course does not read it: the learner is told that all is well.`,
    expected: 'a short answer of the endpoint itself',
    seen: excerpt(body),
    fix: ['Look whether the result was stored, and configure the URL that stores it. Where this is that URL, answer with {} and Content-Type: application/json, and nobody needs to wonder.'],
    repeat: 'post',
  }),
  'connection-not-kept': ({ code }) => ({
    summary: `A second request on the same connection fails (${code}), although the server did not say that it would close. A browser then sends the POST again by itself, so one result may arrive twice.`,
    expected: 'an answer to the second request, or Connection: close on the first answer',
    seen: [`second POST: ${code}`],
    fix: ['Let the keep-alive timeout of the server be longer than that of the proxy before it, or send Connection: close.'],
    repeat: null,
  }),
  'not-accepted': ({ reason, status, delivered }) => ({
    summary: delivered === true ? 'The result arrives, and its sender still counts it as failed.' : 'The result does not come through.',
    expected: 'status 200, readable by the page that sent it',
    seen: [...(status === null ? [] : [`last answer: ${status}`]), ...(reason === null ? [] : [`browser: ${reason.code}${reason.parameter ? ` (${reason.parameter})` : ''}`])],
    fix: ['See the exchange with --verbose; where it redirects, configure the final URL in the course.'],
    repeat: 'post',
  }),
  'extra-origin-fails': ({ origin, reason, status, onlyHere }) => {
    const answered = reason === null && status !== null;
    const refused = answered && onlyHere && status >= 400 && status <= 499;
    return {
      summary: answered ? `A course hosted at ${origin} cannot report: its result is answered with ${status}${refused ? ', and the same result from the vendor\'s origin with success' : ''}.` : `A course hosted at ${origin} cannot report: this origin is not allowed, or its result is not accepted.`,
      expected: answered ? 'status 200' : `Access-Control-Allow-Origin: ${origin}`,
      seen: [...(status === null ? [] : [`POST: ${status}`]), ...(reason === null ? [] : [`browser: ${reason.code}${reason.parameter ? ` (${reason.parameter})` : ''}`])],
      fix: [
        refused ? 'Let this origin in wherever origins are listed: the application, a gateway, a firewall.'
          : !answered ? 'Allow this origin too: an exported course sends from the host that it lives on.'
            : onlyHere ? 'Answer with 200, as for courses at the vendor.' : 'Answer with 200, as for courses at the vendor: what is wrong there is told above.',
      ],
      paste: answered ? [] : [`Access-Control-Allow-Origin: ${origin}`],
      repeat: answered ? 'post' : 'preflight',
    };
  },
  'beyond-the-model': ({ what, leg }) => ({
    summary: `What a browser makes of this answer to ${leg === 'preflight' ? 'OPTIONS' : 'the POST'} cannot be predicted (${what}).`,
    expected: 'an answer that the model can read',
    seen: [what],
    fix: ['Ask a real browser: --engine chromium.'],
    repeat: null,
  }),
  'not-looked-at': ({ what }) => ({
    summary: `Could not look at ${what}.`,
    expected: 'a look at it',
    seen: [],
    fix: ['Run again; where it stays so, see --verbose.'],
    repeat: null,
  }),
  'raw-client-refused': ({ status, error, plainStatus }) => ({
    summary: `Nothing is known of this: it is asked by a raw client, whose good result was ${status === null ? `not answered (${error ?? 'silence'})` : `answered with ${status}`} where a browser's was with ${plainStatus}. Something in front tells the two apart; courses are not concerned.`,
    expected: `the same answer to the same result (${plainStatus})`,
    seen: [status === null ? `raw client: ${error ?? 'no answer'}` : `raw client: ${status}`, `browser: ${plainStatus}`],
    fix: ['Let this machine through for as long as the run takes, where a firewall keeps clients out that are no browsers; or run it behind the firewall.'],
    repeat: 'post',
  }),
  'rate-limited': ({ what, leg, status, retryAfter, posts, seconds }) => ({
    summary: `The endpoint limits how fast it is asked, so nothing is known of ${what}: ${leg === 'preflight' ? 'OPTIONS' : 'it'} was answered with ${status}, and a plain result before it was not. This run had sent ${posts} POST${posts === 1 ? '' : 's'} in ${seconds} s by then.`,
    expected: 'an answer that speaks of what was sent',
    seen: [`${leg === 'preflight' ? 'OPTIONS' : 'answer'}: ${status}${retryAfter === null ? '' : `, Retry-After: ${JSON.stringify(retryAfter)}`}`],
    fix: ['Lift the limit for as long as the run takes; or look at a part of the catalogue at a time, with --only.', 'Make sure that the limit is meant for more than courses send: eleven POSTs of one learner are usual, a whole class may share one address, and no course comes back after Retry-After.'],
    repeat: null,
  }),
};
