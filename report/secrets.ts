/** Which texts of a run's traffic are secret. */
import type { Delivery, Header } from '../generated/types.ts';
import { holdsAlone, type Secrets } from './hiding.ts';
import { decoded, looksRandom, partsOf, REDACTED, redactUrl } from './redact-url.ts';

const SECRET_HEADER = /^(authorization|proxy-authorization|cookie|set-cookie|.*(api-?key|token|secret|password|signature).*)$/i;
export const isSecretHeader = (name: string): boolean => SECRET_HEADER.test(name);

/** What may hold secrets. */
export interface Traffic { readonly target: string; readonly deliveries: readonly Delivery[]; readonly hidden?: Hidden | undefined }

/** A read side's URL and headers: each of its headers may be a secret, whatever its name. */
export interface Hidden { readonly template?: string; readonly headers?: readonly Header[] }

/** The target's come first; an endpoint that makes up thousands of its own gets no more than these hunted. */
const MOST = 300;

/** The target's, and those of the URLs and the headers that went to and fro. */
export function secretsOf({ target, deliveries, hidden }: Traffic): Secrets {
  const exchanges = deliveries.flatMap(({ attempts }) => attempts.flatMap((attempt) => attempt.exchanges));
  const headers = exchanges.flatMap(({ request, response }) => [...request.headers, ...(response?.headers ?? [])]);
  const urls = [...new Set([target, ...exchanges.map(({ request }) => request.url)])];
  const ofUrls = [...urls, ...headers.flatMap(([name, value]) => (/^(content-)?location$/i.test(name) ? [value] : []))].flatMap(secretsOfUrl);
  const given = givenSecrets(target, hidden);
  const found = [...given.texts, ...ofUrls, ...headers.flatMap(([name, value]) => (isSecretHeader(name) ? secretsOfHeader(value) : []))];
  const shown = shownAnyway(target, deliveries);
  // "/results?key=x" out of a cookie: x is hunted, and what stands around it in a URL of ours is none.
  const isAroundOne = (secret: string) => urls.some((url) => url.includes(secret)) && !ofUrls.some((one) => one.includes(secret));
  return {
    texts: forms(found).filter((secret) => !shown.includes(secret.toLowerCase()) && !isAroundOne(decoded(secret))),
    words: given.words.filter((word) => !holdsAlone(shown, word)),
    pairs: given.pairs,
  };
}

/** Those that the user gave. */
export function givenSecrets(target: string, hidden: Hidden | undefined): Secrets {
  const urls = [target, ...(hidden?.template === undefined ? [] : [hidden.template])];
  const headers = (hidden?.headers ?? []).flatMap(([, value]) => [...secretsOfHeader(value), ...value.split(/[;,]\s*/).map(afterName)]);
  return { texts: forms([...urls.flatMap(secretsOfUrl), ...headers]), words: [...new Set(headers)].filter((text) => /^(?=.{3,10}$)(?!\d+$)[!-~]+$/.test(text) && !worthHunting(text)), pairs: urls.flatMap(shortPairs) };
}

/** Short words stand in a report for reasons of their own: hidden in URLs and headers, they are not hunted elsewhere. */
const worthHunting = (secret: string): boolean => secret !== REDACTED && (secret.length >= 10 || (secret.length >= 6 && !/^[a-z-]+$/.test(secret)));

/** As written, decoded and encoded; the longest first. A URL is none itself: what is secret in it is hunted by itself. */
const forms = (found: readonly string[]): string[] =>
  [...new Set(found.flatMap((secret) => [secret, decoded(secret), encoded(decoded(secret))]))].filter((secret) => worthHunting(secret) && !decoded(secret).includes('://')).slice(0, MOST).sort((a, b) => b.length - a.length);

/** Half a character, which a HAR may hold, has no code. */
function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What hookproof says itself, and the words of the protocol: an endpoint that gives a part of it for a secret makes it none. */
function shownAnyway(target: string, deliveries: readonly Delivery[]): string {
  const ours = deliveries.filter(({ engine }) => engine !== 'har').flatMap(({ id, stimulus, attempts }) => [id, ...[stimulus.origin.url, stimulus.contentType], JSON.stringify(stimulus.body), ...Object.values(stimulus.body).filter((value) => typeof value === 'string'), ...attempts.map(({ sentAt }) => sentAt)]);
  return [...new Set([redactUrl(target), ...ours, ...deliveries.map(({ stimulus }) => stimulus.origin.url), PROTOCOL])].join('\n').toLowerCase();
}

const PROTOCOL = `access-control-allow-origin: * null access-control-allow-headers: content-type, access-control-allow-methods: get, head, post, put, delete, options
access-control-allow-credentials: true access-control-max-age: access-control-request-method: post access-control-request-headers: content-type access-control-expose-headers:
vary: origin content-length: content-encoding: transfer-encoding: chunked connection: keep-alive close cache-control: no-store no-cache location: allow: */*
application/json application/json; charset=utf-8 application/json;charset=utf-8 application/xml text/plain text/html text/xml text/javascript application/javascript application/problem+json`;

function secretsOfUrl(url: string): string[] {
  const { authority, path, query, fragment } = partsOf(url);
  const userinfo = authority.includes('@') ? authority.replace(/@[^@]*$/, '').split(':') : [];
  return [...userinfo, ...path.split('/').filter(looksRandom), ...pairsOf(query).map(([, value]) => value), fragment.slice(1)];
}

const pairsOf = (query: string): (readonly [name: string, value: string])[] =>
  query.slice(1).split('&').map((pair) => [pair.slice(0, Math.max(pair.indexOf('='), 0)), afterName(pair)] as const).filter(([, value]) => !/^\{(learnerId|courseId)\}$/.test(value));

/** Of values that are too short to be hunted by themselves. */
const shortPairs = (url: string): (readonly [string, string])[] => pairsOf(partsOf(url).query).map(([name, value]) => [decoded(name), decoded(value)] as const).filter(([, value]) => value !== '' && value !== REDACTED && !worthHunting(value));

/** "Bearer x" and "sid=x; Path=/" hold x; "Basic x" holds a name and a password, coded. */
const secretsOfHeader = (value: string): string[] => [value, value.replace(/^\S+ /, ''), ...value.split(/[;,]/).slice(0, 1).map(afterName), ...secretsOfBasic(value)];

const afterName = (pair: string): string => pair.slice(pair.indexOf('=') + 1);

function secretsOfBasic(value: string): string[] {
  const [, code] = /^basic\s+(\S+)\s*$/i.exec(value) ?? [];
  if (code === undefined) return [];
  try {
    const pair = new TextDecoder().decode(Uint8Array.from(atob(code), (char) => char.charCodeAt(0)));
    return [pair, pair.slice(pair.indexOf(':') + 1)];
  } catch {
    return [];
  }
}
