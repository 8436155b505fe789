/** One entry of a HAR, cut down to what the judgement needs: nothing else of it is kept. */
import type { Header } from '../../generated/types.ts';
import { depthOf, isObject, listOf, numberOf, objectOf, textOf, type Json } from './json.ts';
import { ownOf, type Own } from './own-fields.ts';

export interface Entry {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Milliseconds from beginning to end, as recorded. */
  readonly ms: number;
  /** Milliseconds that it waited in the browser before it was sent. */
  readonly blockedMs: number;
  /** Milliseconds from being sent to the answer's headers; null where not recorded. */
  readonly waitedMs: number | null;
  readonly method: string;
  /** Absolute, without fragment. */
  readonly url: string;
  /** Those of the allow-list. */
  readonly requestHeaders: readonly Header[];
  /** The Origin header; null where it is not among what was recorded. */
  readonly origin: string | null;
  /** What the Referer gives away. */
  readonly refererOrigin: string | null;
  /** The page that it belongs to, where its title is a URL, as Chrome writes it. */
  readonly pageOrigin: string | null;
  /** The headers are those that went over a connection, not those that the page asked for. */
  readonly isRaw: boolean;
  /** The request's body; null where it was not exported. */
  readonly body: string | null;
  /** 0 where no answer was recorded. */
  readonly status: number;
  readonly statusText: string;
  readonly protocol: string | null;
  readonly address: string | null;
  readonly responseHeaders: readonly Header[];
  readonly content: Content;
  /** net::ERR_..., as Chromium writes it. */
  readonly error: string | null;
  /** This form of HAR says where the browser failed; where it says nothing, it did not. */
  readonly tellsErrors: boolean;
  readonly isPreflight: boolean;
  /** A service worker of the page answered: what it made of the network, if it asked there, is not in this entry. */
  readonly viaWorker: boolean;
  readonly own: Own | null;
}

export interface Content {
  /** null where it was not exported. */
  readonly bytes: Uint8Array | null;
  /** All of it is there. */
  readonly complete: boolean;
}

/** A page of the HAR: Chrome's title is its URL; hookproof's is an attempt. */
export interface Page { readonly id: string; readonly title: string; readonly sender: string; readonly origin: string }

const REQUEST = /^(origin|content-type|accept|access-control-request-(method|headers|private-network))$/;
/** What a check looks at. Everything else of an answer's head is dropped. */
const RESPONSE = /^(access-control-(allow-(origin|headers|methods|credentials|private-network)|expose-headers|max-age)|vary|location|content-type|content-length|cache-control|expires|allow|www-authenticate|webhook-allowed-origin|ngrok-error-code|x-tunnel-phishing|bypass-tunnel-reminder)$/;
const LONGEST = 2000;
/** A course's result has one level. What nests deeper than this can be walked by nobody. */
const DEEPEST = 100;

/** null where it is no entry: no method, no http(s) URL or no time, or a body that nests without end. */
export function entryOf(value: unknown, pages: ReadonlyMap<string, Page>): Entry | null {
  if (!isObject(value)) return null;
  const [request, response] = [objectOf(value['request']), objectOf(value['response'])];
  const method = textOf(request['method']).toUpperCase();
  const url = urlOf(textOf(request['url']));
  const at = Date.parse(textOf(value['startedDateTime']));
  if (method === '' || url === null || Number.isNaN(at)) return null;
  const sent = pairs(request['headers']);
  const answered = pairs(response['headers']);
  const viaWorker = value['_fetchedViaServiceWorker'] === true;
  const status = viaWorker ? 0 : Math.max(numberOf(response['status']) ?? 0, 0);
  const body = bodyOf(request['postData']);
  if (body !== null && depthOf(body) > DEEPEST) return null;
  const timings = objectOf(value['timings']);
  const time = (name: string) => Math.max(numberOf(timings[name]) ?? 0, 0);
  const waited = ['dns', 'connect', 'send', 'wait'].reduce((sum, name) => sum + time(name), 0);
  return {
    at,
    ms: Math.max(numberOf(value['time']) ?? 0, 0),
    blockedMs: time('blocked'),
    waitedMs: status > 0 && time('wait') > 0 ? waited : null,
    method,
    url,
    requestHeaders: sent.filter(([name]) => REQUEST.test(name.toLowerCase())),
    origin: headerOf(sent, 'origin'),
    refererOrigin: originOf(headerOf(sent, 'referer')),
    pageOrigin: originOf(pages.get(textOf(value['pageref']))?.title ?? null),
    isRaw: !viaWorker && sent.some(([name]) => /^(host|:authority)$/i.test(name)),
    body,
    status,
    statusText: textOf(response['statusText']).slice(0, LONGEST),
    protocol: textOf(response['httpVersion']).toLowerCase() || null,
    address: textOf(value['serverIPAddress']) || null,
    responseHeaders: viaWorker ? [] : answered.filter(([name]) => RESPONSE.test(name.toLowerCase())),
    content: contentOf(objectOf(response['content']), status, answered),
    error: codeOf(response['_error']) ?? codeOf(response['_failureText']) ?? codeOf(value['_error']),
    tellsErrors: '_error' in response || '_failureText' in response || '_error' in value,
    isPreflight: method === 'OPTIONS',
    viaWorker,
    own: ownOf(value, pages.get(textOf(value['pageref']))),
  };
}

/** Values that no header could have are none. None is cut: half a list, or half a URL, would be judged as another. */
const pairs = (value: unknown): Header[] => listOf(value).filter(isObject).flatMap(({ name, value: text }): Header[] => (typeof name === 'string' && typeof text === 'string' ? text.split('\n').map((one): Header => [name, one]) : []));
const headerOf = (headers: readonly Header[], name: string): string | null => headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;

function urlOf(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  url.hash = '';
  return url.href;
}

const originOf = (text: string | null): string | null => (text !== null && /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).origin : null);

function bodyOf(value: unknown): string | null {
  const { text, encoding } = objectOf(value);
  if (typeof text !== 'string' || text === '') return null;
  return encoding === 'base64' ? Buffer.from(text, 'base64').toString('utf8') : text;
}

/** Only a code is taken: a sentence could hold anything. */
const codeOf = (value: unknown): string | null => /^(net::ERR_[A-Z0-9_]{1,80})/.exec(textOf(value))?.[1] ?? null;

function contentOf(content: Json, status: number, headers: readonly Header[]): Content {
  const { text, encoding } = content;
  const size = numberOf(content['size']) ?? -1;
  const length = Number(headerOf(headers, 'content-length') ?? NaN);
  if (typeof text === 'string' && (text !== '' || size <= 0)) {
    const bytes = Buffer.from(text, encoding === 'base64' ? 'base64' : 'utf8');
    return { bytes, complete: content['_complete'] !== false && bytes.length >= size };
  }
  const empty = status === 204 || status === 304 || length === 0;
  return empty ? { bytes: new Uint8Array(), complete: true } : { bytes: null, complete: false };
}
