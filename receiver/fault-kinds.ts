/** What several faults have in common. */
import type { RequirementId } from '../generated/requirements.js';
import { withHeader, withoutHeader, type Answer } from './answer.ts';
import type { Change, Fails, Fault, Rule } from './fault.ts';

export const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';
export const ALLOW_HEADERS = 'Access-Control-Allow-Headers';
export const ALLOW_METHODS = 'Access-Control-Allow-Methods';

/** Neither page is allowed: one wrong value, and each origin is a requirement of its own. */
export const NEITHER_ORIGIN: readonly Fails[] = [
  { id: 'preflight/allows-published-origin' },
  { id: 'preflight/allows-authoring-origin', why: 'the same wrong value answers both origins' },
];

/** Every answer's Access-Control-Allow-Origin made from the request's Origin. */
export const allowOrigin = (value: (origin: string) => string): Change => (answer, { origin }) =>
  origin === undefined ? answer : withHeader(answer, ALLOW_ORIGIN, value(origin));

/** Lets in what it should not, beside what it should: their own origin back. */
export const alsoAllows = (lets: (origin: string) => boolean): Change => (answer, { origin }) =>
  origin !== undefined && lets(origin) ? withHeader(answer, ALLOW_ORIGIN, origin) : answer;

/** What a server answers that knows nothing of CORS. */
export const bare = (status: number, headers: Answer['headers'] = []): Change => () => ({ status, headers, body: '' });

/** An OPTIONS that is answered by a redirect. */
export const preflightRedirect = (status: number): Fault => ({
  id: `options-${status}`,
  summary: `redirects OPTIONS with ${status}`,
  fails: [{ id: 'preflight/does-not-redirect' }],
  preflight: (answer) => withHeader({ ...answer, status }, 'Location', '/v2/results'),
});

/** Every valid result refused, with CORS and a problem body. */
export const refuseAll = (status: number): Fault => ({
  id: `post-${status}`,
  summary: `answers every POST with ${status}`,
  fails: [{ id: 'delivery/status-is-2xx' }],
  refuse: () => ({ status, detail: 'This receiver refuses every result.' }),
});

/** The answer to a taken result, another way; refusals stay as they are. */
export const whenStored = (change: (answer: Answer) => Answer): Change => (answer) => (answer.status === 200 ? change(answer) : answer);

/** Every result stored and answered with another 2xx, which a course counts as failed. */
export const otherSuccess = (status: number): Fault => ({
  id: `post-${status}`,
  summary: `stores the result and answers ${status}`,
  fails: [{ id: 'delivery/status-is-200' }],
  post: whenStored((answer) => (status === 204 ? { ...withoutHeader(answer, 'Content-Type'), status, body: '' } : { ...answer, status })),
});

/** A POST that the browser turns into a GET: the page sees that GET's 200. */
export const postBecomesGet = (status: number): Fault => ({
  id: `post-${status}`,
  summary: `answers the POST with ${status} to a page that answers 200`,
  fails: [{ id: 'delivery/body-not-lost-by-redirect' }],
  pages: { '/thanks': { status: 200, headers: [['Content-Type', 'application/json']], body: '{"thanks":true}' } },
  instead: () => ({ status, headers: [['Location', '/thanks']], body: '' }),
});

/** A rule of the receiver's own that refuses with 400 what it does not hold for. */
export const demands = (holds: (...given: Parameters<Rule>) => boolean, detail: string, status = 400): Rule => (...given) =>
  holds(...given) ? undefined : { status, detail };

export const only = (id: RequirementId): readonly Fails[] => [{ id }];

export const withoutCors = (answer: Answer): Answer => withoutHeader(answer, ALLOW_ORIGIN);

const LOOKS_MS = 20;

/** What a handler is at work on, for one that looks and then inserts: `begin` takes its time, and answers whether the same was at work already. */
export function atWork() {
  const keys = new Map<string, number>();
  return {
    async begin(key: string): Promise<boolean> {
      const before = keys.get(key) ?? 0;
      keys.set(key, before + 1);
      await new Promise((resolve) => { setTimeout(resolve, LOOKS_MS); });
      return before > 0;
    },
    end(key: string, answer: Answer): Answer {
      keys.delete(key);
      return answer;
    },
  };
}
