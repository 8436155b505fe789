/** What a body says of an error, where the status says success. Strict: what only mentions an error says none, and neither does what was sent and comes back. */
import { failureTold } from './error-bodies.ts';

/** `from`: who speaks, the endpoint itself or what stands before it. */
export interface ErrorSign { readonly from: 'endpoint' | 'login' | 'wall'; readonly sign: string }

/** What stands beside a key for an error where there is none. */
const NONE = ['', '0', 'no', 'none', 'null', 'false', 'ok', 'no error', 'no errors'];
const ERROR_KEYS = ['error', 'errors', 'exception', 'fault', 'errormessage', 'errortype'];
const SUCCESS_KEYS = ['success', 'ok'];
const RESULT_KEYS = ['courseid', 'learnerid', 'score'];
const STATUS_KEYS = ['statuscode', 'code', 'status'];

const plain = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim().toLowerCase() : '');
/** An endpoint that means harm nests deeper than any stack. */
const DEEP = 4;
const saysNone = (value: unknown, deep = 0): boolean =>
  typeof value === 'object' && value !== null ? deep < DEEP && Object.values(value).every((inner) => saysNone(inner, deep + 1)) : NONE.includes(plain(value));

/** Keys that say an error in an object's first level. */
function inObject(value: object, sent: string): string | null {
  const entries = new Map(Object.entries(value).map(([name, inner]) => [name.toLowerCase(), { name, inner: inner as unknown }]));
  const valueOf = (key: string) => entries.get(key)?.inner;
  const of = (key: string) => plain(valueOf(key));
  const shown = (key: string) => `"${entries.get(key)?.name ?? key}": ${json(valueOf(key))}`;
  const said = ERROR_KEYS.find((key) => !saysNone(valueOf(key))) ?? SUCCESS_KEYS.find((key) => ['false', '0'].includes(of(key)));
  if (said !== undefined) return shown(said);
  // A result that is sent back has a status of its own, and failed is one.
  if (RESULT_KEYS.some((key) => entries.has(key)) || SUCCESS_KEYS.some((key) => of(key) === 'true')) return null;
  const status = STATUS_KEYS.find((key) => /^[45]\d\d$/.test(of(key)));
  if (status !== undefined) return shown(status);
  const outcome = valueOf('status') == null ? 'result' : 'status';
  return /^(error|fail(ed|ure)?)$/.test(of(outcome)) && !sent.includes(`"${of(outcome)}"`) ? shown(outcome) : null;
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return 'nested too deep to be shown';
  }
}

/** Whole bodies; a status before them and a full stop behind them say no more. */
const PHRASES = [
  'error', 'fail', 'failed', 'failure', 'an error occurred', 'an error has occurred', 'something went wrong', 'application error', 'server error', 'internal error', 'internal server error', 'bad request', 'unauthorized', 'forbidden',
  'not found', 'page not found', 'method not allowed', 'too many requests', 'bad gateway', 'service unavailable', 'gateway timeout', 'gateway time-out', 'upstream request timeout', 'no healthy upstream', 'default backend - 404',
];
function inWords(text: string, sent: string): string | null {
  const phrase = text.toLowerCase().replace(/^[45]\d\d[\s:-]+/, '').replace(/[.!]+$/, '');
  const told = /^error: ?(.{1,200})$/i.exec(text)?.[1];
  const says = PHRASES.includes(phrase) ? phrase : !NONE.includes(plain(told)) ? text : null;
  return says === null || sent.toLowerCase().includes(says.toLowerCase()) ? null : text;
}

/** Marks of what speaks, in the order in which they are looked for. */
const MARKS: readonly { readonly from: ErrorSign['from']; readonly mark: RegExp }[] = [
  { from: 'login', mark: /type\s*=\s*["']?password|<title>[^<]*\b(log ?in|sign ?in)\b/i },
  { from: 'wall', mark: /_Incapsula_Resource|<title>(Just a moment\.\.\.|Attention Required! \| Cloudflare)/ },
  // SOAP, and the storages of the clouds
  { from: 'endpoint', mark: /<([\w-]+:)?Fault[\s>]|^(<\?xml[^>]*>\s*)?<Error[\s>]/ },
  // PHP
  { from: 'endpoint', mark: /(^|<br ?\/?>)\s*(<b>)?(PHP )?(Fatal|Parse) error(<\/b>)?:/m },
];

/** The first sign of an error; null where the body says none. */
export function errorInside(body: string, sent: string): ErrorSign | null {
  const text = body.trim();
  for (const { from, mark } of MARKS) {
    const sign = mark.exec(text)?.[0].trim();
    if (sign !== undefined && !sent.includes(sign)) return { from, sign };
  }
  const value = parsed(text);
  const sign = typeof value === 'object' && value !== null ? inObject(value, sent) : inWords(typeof value === 'string' ? value : text, sent);
  return of(sign ?? failureTold(text, sent));
}
const of = (sign: string | null): ErrorSign | null => (sign === null ? null : { from: 'endpoint', sign });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
