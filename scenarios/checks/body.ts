/** The answer's body: what it says it is, and what it says. */
import { isSuccess } from '../../simulator/cors/status.ts';
import { bodyText, plainOf } from '../look.ts';
import type { Check } from '../scenario.ts';
import { fine, notReached, violation } from '../scenario.ts';
import { checkUrlSucceeds, onReadable } from './answer.ts';

const START = 200;

/** What a text is, by its own look: nothing, json, html or text. */
function kindOf(text: string): 'nothing' | 'json' | 'html' | 'text' {
  const trimmed = text.trim();
  if (trimmed === '') return 'nothing';
  if (/^<(!doctype|html|head|body|script)/i.test(trimmed)) return 'html';
  try {
    JSON.parse(trimmed);
    return 'json';
  } catch {
    return 'text';
  }
}

export const saysWhatItIs: Check = onReadable((seen, _delivery, evidence) => {
  // Where Check URL stumbles over the very same thing, it is told there.
  const authoring = plainOf(evidence, 'check-url');
  if (authoring?.attempts[0]?.page?.because.endsWith('-does-not-parse') === true && checkUrlSucceeds(authoring, evidence).state === 'violation') return notReached;
  const { body, contentType } = seen.page;
  if (body.state !== 'read' || !body.complete) return notReached;
  if (contentType === null || !isSuccess(seen.status)) return fine;
  const holds = kindOf(body.text);
  const claims = /\bjson\b|\+json/i.test(contentType) ? 'json' : /html/i.test(contentType) ? 'html' : null;
  const fits = claims === null || holds === claims || (claims === 'html' && holds !== 'json') || seen.status === 204;
  return fits ? fine : violation({ kind: 'body-mislabelled', contentType, holds, body: body.text.slice(0, START) });
});

const LOGIN = /type\s*=\s*["']?password|<title>[^<]*(log ?in|sign ?in)/i;
/** What stands beside a key that says an error where there is none. */
const NO_ERROR: readonly unknown[] = [undefined, null, false, 0, ''];
/** Keys that say an error in an object's first level. */
function errorIn(text: string): string | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // What is no JSON says no error of itself.
  }
  if (value == null) return null;
  const entries = new Map(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner as unknown]));
  const full = (inner: unknown) => !NO_ERROR.includes(inner) && !(Array.isArray(inner) && inner.length === 0);
  for (const key of ['error', 'errors', 'exception']) if (full(entries.get(key))) return `"${key}": ${JSON.stringify(entries.get(key))}`;
  for (const key of ['success', 'ok']) if (entries.get(key) === false) return `"${key}": false`;
  // A result that is sent back has a status of its own, and failed is one.
  if (entries.has('courseid') || entries.has('learnerid') || entries.has('score')) return null;
  const key = entries.get('status') == null ? 'result' : 'status';
  const outcome = entries.get(key);
  return typeof outcome === 'string' && /^(error|fail(ed|ure)?)$/i.test(outcome) ? `"${key}": "${outcome}"` : null;
}

export const answersHonestly: Check = onReadable((seen) => {
  const text = bodyText(seen.page);
  if (text === null) return notReached;
  if (seen.status !== 200) return fine;
  const sign = LOGIN.test(text) ? 'an HTML login page' : errorIn(text);
  return sign === null ? fine : violation({ kind: 'error-inside-200', sign: sign.slice(0, START), body: text.slice(0, START) });
});
