/** Secrets out of a report: user names, passwords and query values in URLs, long random path segments, and headers that carry credentials. */
import type { Header, Report } from '../generated/types.ts';

const MARK = '[redacted]';
const SECRET_HEADERS = /^(authorization|proxy-authorization|cookie|set-cookie|x-api-key|api-key|x-auth-token|x-amz-security-token|www-authenticate-token)$/i;

/** 16 and more characters that look as if a machine had drawn them: hex, or a mix that no word has. */
export function looksRandom(segment: string): boolean {
  if (segment.length < 16) return false;
  if (/^[0-9a-f-]{16,}$/i.test(segment) && /\d/.test(segment)) return true;
  const letters = /[a-z]/i.test(segment);
  const digits = /\d/.test(segment);
  const mixedCase = /[a-z]/.test(segment) && /[A-Z]/.test(segment);
  const words = segment.split(/[-_.]/).every((part) => /^([a-z]+|[A-Z]?[a-z]*|\d{1,4}|v\d+)$/.test(part));
  return !words && /^[\w.~=+-]+$/.test(segment) && letters && (digits || mixedCase);
}

/** One URL, with its secrets marked. What is no URL comes back as it is. */
export function redactUrl(text: string): string {
  if (!URL.canParse(text)) return text;
  const [, head = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)(.*)$/i.exec(text) ?? [];
  if (head === '') return text;
  const hash = rest.indexOf('#');
  const bare = hash < 0 ? rest : rest.slice(0, hash);
  const [location = '', ...queries] = bare.split('?');
  const [authority = '', ...segments] = location.split('/');
  const host = authority.includes('@') ? `${MARK}@${authority.slice(authority.lastIndexOf('@') + 1)}` : authority;
  const path = segments.map((segment) => (looksRandom(segment) ? MARK : segment));
  const query = queries.length === 0 ? '' : `?${queries.join('?').split('&').map((pair) => (pair.includes('=') ? `${pair.slice(0, pair.indexOf('='))}=${MARK}` : pair === '' ? '' : MARK)).join('&')}`;
  return `${head}${[host, ...path].join('/')}${query}${hash < 0 ? '' : `#${MARK}`}`;
}

/**
 * The report without secrets. Every text in it is searched for URLs, and for the target's own path, query and segments,
 * since an endpoint may repeat them anywhere.
 */
export function redacted(report: Report): Report {
  const secrets = secretsOf(report.target);
  return walk(report, secrets) as Report;
}

/** The target's own secrets, the longest first. */
function secretsOf(target: string): string[] {
  const url = new URL(target);
  const values = [...url.searchParams.values(), ...url.search.replace(/^\?/, '').split('&').map((pair) => pair.slice(pair.indexOf('=') + 1))];
  const segments = url.pathname.split('/').filter(looksRandom);
  return [...new Set([...values.filter((value) => value.length >= 4), ...segments, ...segments.map(decodeURIComponent)])].sort((a, b) => b.length - a.length);
}

function walk(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return redactText(value, secrets);
  if (Array.isArray(value)) return isHeader(value) ? redactHeader(value, secrets) : value.map((one) => walk(one, secrets));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, secrets)]));
  return value;
}

const isHeader = (value: readonly unknown[]): value is Header => value.length === 2 && value.every((one) => typeof one === 'string');
const redactHeader = ([name, value]: Header, secrets: readonly string[]): Header => [name, SECRET_HEADERS.test(name) ? MARK : redactText(value, secrets)];

function redactText(text: string, secrets: readonly string[]): string {
  const withoutOwn = secrets.reduce((sofar, secret) => sofar.replaceAll(secret, MARK), text);
  return withoutOwn.replace(/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+/gi, (url) => redactUrl(url));
}
