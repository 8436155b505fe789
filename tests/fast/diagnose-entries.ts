/** Entries of a HAR as Chrome writes them, made for one test: what a record holds that no recorded fixture does. */
const PUBLISHED = 'https://elearning.easygenerator.com';
const AUTHORING = 'https://live.easygenerator.com';
export const ENDPOINT = 'https://hooks.example.com/results';
const START = Date.parse('2026-11-20T10:00:00Z');

export interface Sent {
  /** Seconds after the record's beginning. */
  readonly at?: number;
  readonly url?: string;
  readonly origin?: string;
  readonly status?: number;
  readonly statusText?: string;
  /** Of the answer, over those that allow everything; null takes one away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly error?: string;
  /** The POST's body. */
  readonly body?: string;
  readonly more?: object;
}

const ALLOWS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'content-type', 'Access-Control-Max-Age': '600', 'Content-Type': 'application/json' };
const pairs = (headers: Readonly<Record<string, string | null>>) => Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));

function entry(method: string, { at = 0, url = ENDPOINT, origin = PUBLISHED, status = 200, statusText = '', headers = {}, error, body, more = {} }: Sent): object {
  return {
    startedDateTime: new Date(START + at * 1000).toISOString(),
    time: 20,
    request: { method, url, headers: pairs({ ':authority': 'hooks.example.com', origin, 'content-type': method === 'POST' ? 'application/json' : null }), ...(body === undefined ? {} : { postData: { mimeType: 'application/json', text: body } }) },
    response: { status, statusText, headers: status === 0 ? [] : pairs({ ...ALLOWS, ...headers }), content: { size: 2, mimeType: 'application/json', text: '{}' }, _error: error ?? null },
    timings: { blocked: 1, send: 0, wait: 18, receive: 1 },
    serverIPAddress: '192.0.2.1',
    ...more,
  };
}

export const options = (sent: Sent = {}): object => entry('OPTIONS', sent);
export const get = (sent: Sent): object => entry('GET', sent);
/** A course's result; `with` are fields of its body. */
export const post = ({ with: fields = {}, at = 0, ...sent }: Sent & { readonly with?: object } = {}): object =>
  entry('POST', { at: at + 0.05, body: JSON.stringify({ courseId: '2fc74749fe984bb9b23dfb02c30ccb8b', learnerId: 'jane.miller@corp.example.com', score: 100, finishedOn: new Date(START + at * 1000).toISOString(), status: 'passed', ...fields }), ...sent });
/** A click on Check URL, its OPTIONS before it. */
export const click = (sent: Sent = {}): object[] => [options({ at: sent.at ?? 0, origin: AUTHORING }), post({ origin: AUTHORING, ...sent, with: { courseId: 'courseId', learnerId: 'example@example.com', score: 75 } })];

/** All that a course and Check URL must be able to send, and all of it came through. */
export const allFine = (): object[] => [
  options(), post(),
  post({ at: 1, with: { learnerId: 'b@corp.example.com', score: 20, status: 'failed' } }),
  post({ at: 2, with: { learnerId: 'c@corp.example.com', score: 57.99999999999999 } }),
  ...click({ at: 3 }),
];

export const harOf = (entries: readonly object[], more: object = {}): string => JSON.stringify({ log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, pages: [], entries, ...more } });
