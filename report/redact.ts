/** Secrets out of a report: what a URL, a Location or a header may hold that a report must not carry on. */
import type { Body, Delivery, Header, Report } from '../generated/types.ts';
import { base64Forms, hexForm, inCodes } from './coded.ts';
import { mapStrings } from './strings.ts';

export const REDACTED = 'REDACTED';

const SECRET_HEADER = /^(authorization|proxy-authorization|cookie|set-cookie|.*(api-?key|token|secret|password|signature).*)$/i;
const URL_IN_TEXT = /\b(?:https?|wss?):\/\/[^\s"'<>\\)]+/gi;
/** Relative URLs too, as in a Location. */
const QUERY_IN_TEXT = /[?&][^\s"'<>#]+/g;
/** Where a read side's template takes our own values. */
const PLACE = String.raw`\{(?:learnerId|courseId)\}(?:&|$)`;
const PAIR = new RegExp(`([?&][^=&?]{1,100}=)(?!${PLACE})([^&]+)`, 'g');
/** The entities that a text may hold are none. */
const WORD_ALONE = /([?&](?:amp;)?)([^=&;?]+)(?=&|$)/g;
/** Short words stand in a report for reasons of their own: hidden in URLs and headers, they are not hunted elsewhere. */
const worthHunting = (secret: string): boolean => secret !== REDACTED && (secret.length >= 10 || (secret.length >= 6 && !/^[a-z-]+$/.test(secret)));

/** Userinfo and query values always; of the path what looks random. Everything else stays as it was written. */
export function redactUrl(url: string): string {
  const [, scheme = '', authority = '', path = '', query = '', fragment = ''] = PARTS.exec(url) ?? [];
  return scheme + authority.replace(/^.*@/, `${REDACTED}@`) + path.split('/').map((segment) => (looksRandom(segment) ? REDACTED : segment)).join('/')
    + query.replace(VALUE, `$1${REDACTED}`)
    + (fragment.length > 1 ? `#${REDACTED}` : fragment);
}

const VALUE = new RegExp(String.raw`(?<=^\?|&)([^=&]*=(?=[^&])(?!${PLACE})|(?=[^=&]+(?:&|$)))[^&]+`, 'g');
const PARTS = /^([a-z][a-z0-9+.-]*:\/\/)?((?<=:\/\/)[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/is;

/** 16 characters and more that no person would choose: no words, nor words joined by a mark or a capital. */
export function looksRandom(segment: string): boolean {
  const text = decoded(segment);
  return text.length >= 16 && !text.split(/[-_.~ ]/).every((word) => /^(v?\d{0,4}|[A-Z]?[a-z]{1,15}\d{0,4}|[A-Z]{2,12}|[A-Z]?[a-z]{2,15}([A-Z][a-z]{1,15}){1,3})$/.test(word));
}

/** The report without them: in its own URLs and headers, and wherever else the same values stand. */
export function redacted(report: Report, hidden?: Hidden): Report {
  return mapStrings({ ...report, deliveries: withoutSecretHeaders(report.deliveries) }, redacting({ ...report, hidden }));
}

/** What may hold secrets. */
export interface Traffic { readonly target: string; readonly deliveries: readonly Delivery[]; readonly hidden?: Hidden | undefined }

/** A read side's URL and headers: each of its headers may be a secret, whatever its name. */
export interface Hidden { readonly template?: string; readonly headers?: readonly Header[] }

/** Takes out of any text what the target, the URLs and the secret headers of this traffic hold. */
export function redacting(about: Traffic): (text: string) => string {
  const hide = hiding(secretsOf(about));
  return (text) => hide(text).replace(URL_IN_TEXT, redactUrl).replace(QUERY_IN_TEXT, redactQuery);
}

/** What holds no name and value may be any text with a question mark; beside one that does, a word alone is a secret too. */
function redactQuery(query: string): string {
  const pairs = query.replace(PAIR, `$1${REDACTED}`);
  return query.startsWith('?') && pairs !== query ? pairs.replace(WORD_ALONE, `$1${REDACTED}`) : pairs;
}

/** The deliveries with the target's own secrets out of what the endpoint says in free text, where it may repeat them. */
export function withoutEchoes(deliveries: Report['deliveries'], target: string): Report['deliveries'] {
  const hide = hiding(forms(secretsOfUrl(target)));
  const clean = <T extends Body>(body: T): T => (body.state === 'read' ? { ...body, text: hide(body.text) } : body);
  return deliveries.map((delivery) => ({
    ...delivery,
    attempts: delivery.attempts.map((attempt) => ({
      ...attempt,
      page: attempt.page === null ? null : { ...attempt.page, body: clean(attempt.page.body) },
      exchanges: attempt.exchanges.map(({ response, ...exchange }) => ({ ...exchange, response: response === null ? null : { ...response, statusText: hide(response.statusText), body: clean(response.body) } })),
    })),
  }));
}

/** The secrets as they are, in base64 and in hex. */
function hiding(secrets: readonly string[]): (text: string) => string {
  if (secrets.length === 0) return (text) => text;
  const coded = secrets.filter((secret) => secret.length >= WORTH_DECODING);
  const plain = replacing([...secrets.map((secret) => begun(secret, (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))), ...coded.map((secret) => begun(secret, hexForm))], 'gi');
  if (coded.length === 0) return plain;
  const inBase64 = replacing(coded.flatMap((secret) => base64Forms(secret.slice(0, LONG)).map((form) => (secret.length > LONG ? `${form}${REST}` : form))), 'g');
  return (text) => inCodes(plain(text), inBase64);
}

/** An expression of all that an endpoint may send would be too large to be built: of a longer secret the beginning is hunted, and what hangs on it goes too. */
const LONG = 1000;
const REST = String.raw`[^\s"'<>]*`;
const AT_ONCE = 20;

const begun = (secret: string, pattern: (text: string) => string): string => (secret.length > LONG ? `${pattern(secret.slice(0, LONG))}${REST}` : pattern(secret));

function replacing(patterns: readonly string[], flags: string): (text: string) => string {
  const some = Array.from({ length: Math.ceil(patterns.length / AT_ONCE) }, (_, index) => new RegExp(patterns.slice(index * AT_ONCE, (index + 1) * AT_ONCE).join('|'), flags));
  return (text) => some.reduce((left, any) => left.replace(any, REDACTED), text);
}

/** What is shorter may be in a code by chance. */
const WORTH_DECODING = 8;

/** As written, decoded and encoded; the longest first. A URL is none itself: what is secret in it is hunted by itself. */
const forms = (found: readonly string[]): string[] =>
  [...new Set(found.flatMap((secret) => [secret, decoded(secret), encodeURIComponent(decoded(secret))]))].filter((secret) => worthHunting(secret) && !decoded(secret).includes('://')).slice(0, MOST).sort((a, b) => b.length - a.length);

/** The deliveries with REDACTED for each value of a header that may hold a secret. */
export function withoutSecretHeaders(deliveries: readonly Delivery[]): Delivery[] {
  const clean = (headers: Header[]) => headers.map(([name, value]): Header => [name, SECRET_HEADER.test(name) ? REDACTED : value]);
  return deliveries.map((delivery) => ({
    ...delivery,
    attempts: delivery.attempts.map((attempt) => ({
      ...attempt,
      exchanges: attempt.exchanges.map((exchange) => ({
        ...exchange,
        request: { ...exchange.request, headers: clean(exchange.request.headers) },
        response: exchange.response === null ? null : { ...exchange.response, headers: clean(exchange.response.headers) },
      })),
    })),
  }));
}

/** The target's come first; an endpoint that makes up thousands of its own gets no more than these hunted. */
const MOST = 300;

/** The secret values themselves, the longest first, as written and decoded: a body or a sentence may repeat them. */
function secretsOf({ target, deliveries, hidden }: Traffic): string[] {
  const exchanges = deliveries.flatMap(({ attempts }) => attempts.flatMap((attempt) => attempt.exchanges));
  const headers = exchanges.flatMap(({ request, response }) => [...request.headers, ...(response?.headers ?? [])]);
  const urls = [target, ...(hidden?.template === undefined ? [] : [hidden.template]), ...exchanges.map(({ request }) => request.url), ...headers.flatMap(([name, value]) => (/^(content-)?location$/i.test(name) ? [value] : []))];
  const found = [...urls.flatMap(secretsOfUrl), ...headers.flatMap(([name, value]) => (SECRET_HEADER.test(name) ? secretsOfHeader(value) : [])), ...(hidden?.headers ?? []).flatMap(([, value]) => secretsOfHeader(value))];
  const own = new Set(deliveries.filter(({ stimulus }) => stimulus.sender === 'wire').flatMap(({ stimulus }) => Object.values(stimulus.body)));
  // What the wire sender puts behind the URL stands in its body too: a synthetic learner is no secret, and must be found in the endpoint's log.
  // What the target shows anyway is none either, though an endpoint may give it for one: /login?next=/results.
  const shown = redactUrl(target);
  return forms(found.filter((value) => !own.has(decoded(value)))).filter((secret) => !shown.includes(secret));
}

function secretsOfUrl(url: string): string[] {
  const [, , authority = '', path = '', query = '', fragment = ''] = PARTS.exec(url) ?? [];
  const userinfo = authority.includes('@') ? authority.replace(/@[^@]*$/, '').split(':') : [];
  const values = query.slice(1).split('&').map((pair) => pair.slice(pair.indexOf('=') + 1)).filter((value) => !/^\{(learnerId|courseId)\}$/.test(value));
  return [...userinfo, ...path.split('/').filter(looksRandom), ...values, fragment.slice(1)];
}

/** "Bearer x" and "sid=x; Path=/" hold x. */
const secretsOfHeader = (value: string): string[] => [value, value.replace(/^\S+ /, ''), ...value.split(/[;,]/).slice(0, 1).map((pair) => pair.slice(pair.indexOf('=') + 1))];

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
