import type { ExposureFinding } from '../exposure/finding.ts';
import type { Table } from './words.ts';

/** Said in each of them, so that nobody hunts here for why courses fail. */
const WORKS = 'Courses work either way.';
const TWO = 'Compare the Origin with the two whole texts https://elearning.easygenerator.com and https://live.easygenerator.com, and send no Access-Control-Allow-Origin to anybody else.';

/** https on a name of the vendor's own domain, whatever the port. */
const isVendors = (origin: string): boolean => /^https:\/\/(?:[\w-]+\.)+easygenerator\.com(?::\d+)?$/i.test(origin);

export const exposureWords: Table<ExposureFinding['kind']> = {
  'wildcard-origin': () => ({
    summary: `Access-Control-Allow-Origin is *, so the pages of every site may send results here and read the answers. ${WORKS} No credentials are involved, so this is advice.`,
    expected: 'the one of the two origins that asked, and Vary: Origin',
    seen: ['Access-Control-Allow-Origin: "*"'],
    fix: ['Where it is easy, name the origin that asked when it is one of the two. It keeps no one out who posts outside a browser.'],
    paste: ['Access-Control-Allow-Origin: https://elearning.easygenerator.com', 'Vary: Origin'],
    repeat: 'preflight',
  }),
  'foreign-origin-allowed': ({ origin, value }) => ({
    summary: `The answer to OPTIONS repeats whatever origin asks, so the pages of every site may send results here in the name of whoever opens them, and read the answers. ${WORKS}`,
    expected: `no Access-Control-Allow-Origin for ${origin}`,
    seen: [`asked with Origin: ${origin}`, `Access-Control-Allow-Origin: ${JSON.stringify(value)}`],
    fix: [TWO],
    repeat: 'preflight',
  }),
  'lookalikes-allowed': ({ origins, ways }) => ({
    summary: `The origin is compared loosely: besides the two it lets in ${ways.join('; ')}. ${origins.every(isVendors) ? 'Only who holds easygenerator.com can have such a name, so nobody else gets in by it today.' : 'Somebody may own such a name, or speak for it.'} ${WORKS}`,
    expected: 'no Access-Control-Allow-Origin for them',
    seen: origins.map((origin) => `let in: ${origin}`),
    fix: [TWO, ...(origins.includes('null') ? ['null is let in on purpose only where courses run in sandboxed frames; then every page on the web can be null.'] : [])],
    repeat: 'preflight',
  }),
  'reflection-with-credentials': ({ origin }) => ({
    summary: `Another origin is let in and given credentials: where a person is logged in at this host, a page of that origin can read what they may read here. ${WORKS} They send no credentials.`,
    expected: 'no Access-Control-Allow-Credentials',
    seen: [`asked with Origin: ${origin}`, `Access-Control-Allow-Origin: ${JSON.stringify(origin)}`, 'Access-Control-Allow-Credentials: "true"'],
    fix: ['Drop Access-Control-Allow-Credentials: no course needs it.', TWO],
    repeat: 'preflight',
  }),
  'results-readable': ({ asked, status }) => ({
    summary: asked === 'url'
      ? `GET on the endpoint's URL shows stored results to anybody: this run's own learner stands in the answer. ${WORKS}`
      : `GET with a learner's id shows that learner's results to anybody who knows or guesses it: this run's own learner stands in the answer. ${WORKS}`,
    expected: 'no stored result in any answer to GET: 405, or a login',
    seen: [`GET: ${status}, with this run's own learner in it (nothing of the answer was kept)`],
    fix: ['Answer GET on this URL with 405. Show results elsewhere, behind a login.'],
    repeat: null,
  }),
  'error-tells': ({ what, sign, provokedBy, status }) => ({
    summary: `An error's body shows ${what} to anybody who provokes it (${provokedBy}). ${WORKS}`,
    expected: 'an error that names what is wrong with the request, and nothing of the server',
    seen: [`${status}: ${sign}`],
    fix: ["Switch the framework's debug pages off in production, and log the details instead of answering them."],
    repeat: null,
  }),
  'script-answered': ({ contentType, sender }) => ({
    summary: `The POST is answered with a script (Content-Type: ${contentType}). Check URL's jQuery would run it in the authoring tool, with all that the author may do there; courses do not look at it.`,
    expected: 'application/json, text/plain, or no body',
    seen: [`Content-Type: ${contentType}, to ${sender === 'course' ? 'a course' : 'Check URL'}`],
    fix: ['Answer with application/json and a JSON body, or with an empty 200 without Content-Type.'],
    paste: ['Content-Type: application/json'],
    repeat: 'post',
  }),
  'learner-is-claimed': () => ({
    summary: "A learnerId is a claim. The learner types it, or the course's link carries it in its email parameter, so anybody can finish a course in anybody's name.",
    expected: 'nothing: no receiver can tell',
    seen: [],
    fix: ['Let nothing that matters hang on it alone: a certificate, a grade, a payment. Where it must, let learners sign in.'],
    repeat: null,
  }),
  'origin-is-no-login': () => ({
    summary: 'CORS keeps no one out. It binds browsers; anybody can post a forged result with curl, and a result bears no signature.',
    expected: 'nothing: results carry no proof of their sender',
    seen: [],
    fix: ['Put a long random secret into the URL, limit the rate, and check courseId against the courses that you have.'],
    repeat: null,
  }),
};
