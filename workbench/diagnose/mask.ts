/** An answer's text without what it says of anybody: letters and digits become x and 0, but for the words that a check looks for. */
import { jsonParses } from '../../simulator/player/success.ts';

/**
 * What the checks of an answer look for, as they look for it. The rest is masked character by character, so that nothing is found
 * in a masked text that was not in the text itself, and nothing is lost.
 */
const LOOKED_FOR = /csrf|xsrf|authenticity.?token|page expired|ERR_NGROK_\d+|ngrok-skip-browser-warning|X-Tunnel-Skip-AntiPhishing-Page|_Incapsula_Resource|Just a moment\.\.\.|Attention Required! \| Cloudflare|type\s*=\s*["']?password|log ?in|sign ?in|learner-\d+@example\.invalid|REDACTED/giu;

/** Words of servers, frameworks and HTML: nobody's name. */
const TECHNICAL = new Set(`
  a an and are as at be been but by can cannot could did do does for from has have if in into is it its must no not of on or please should so than that the then there this to too was were when which while with without you your
  doctype html head body title script style div span p h1 h2 h3 br pre code form input meta link button label type password text hidden name id class href src content charset utf utf8 json xml css http https www
  error errors exception exceptions success ok status result results message messages detail details description reason cause code path timestamp trace traceid requestid instance errorcode statuscode statustext
  courseid learnerid score finishedon passed failed fail failure course learner field fields value values property properties type required missing unknown unexpected invalid valid validation
  bad request unauthorized forbidden found method allowed acceptable timeout conflict gone length precondition payload large uri unsupported media teapot unprocessable entity many internal server implemented gateway service unavailable version
  not-found access denied token tokens authentication authorization authenticate credentials session expired cookie cookies origin cors preflight header headers body empty parse parser parsing syntax format number string integer decimal boolean object array null true false undefined
  database db sql query table column row key unique constraint duplicate connection refused reset closed timed out retry again later proxy upstream nginx apache cloudflare cloudfront iis express laravel django rails php python java node tomcat jetty kestrel aspnet api lambda azure aws google
  received accepted created stored saved updated deleted processed queued thanks thank ack acknowledged pong hello limit rate exceeded quota blocked firewall waf captcha challenge maintenance tunnel tunnels ngrok site page pages resource url endpoint webhook webhooks web application app
  get post put patch delete options head content-type length pattern schema additional
`.split(/\s+/).filter((word) => word !== ''));

/** A word of servers and frameworks. */
export const isTechnical = (word: string): boolean => TECHNICAL.has(word.toLowerCase());

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const MASKED = /\p{N}|[\p{L}\p{M}]/gu;

/** `known` are pseudonyms that stand in it by now: they stay. */
export function masked(text: string, known: readonly string[] = []): string {
  const kept = known.length === 0 ? LOOKED_FOR : new RegExp(`${known.map((one) => `${one.replaceAll('.', '\\.')}(?!\\d)`).join('|')}|${LOOKED_FOR.source}`, LOOKED_FOR.flags);
  return jsonParses(text) ? maskedJson(text, kept) : maskedText(text, kept);
}

function maskedText(text: string, pattern: RegExp): string {
  let done = 0;
  let out = '';
  for (const { 0: kept, index } of text.matchAll(pattern)) {
    out += maskedWords(text.slice(done, index)) + kept;
    done = index + kept.length;
  }
  return out + maskedWords(text.slice(done));
}

const maskedWords = (text: string): string => text.replace(WORD, (word) => (isTechnical(word) ? word : hidden(word)));
const hidden = (word: string): string => word.replace(MASKED, (character) => (/\p{N}/u.test(character) ? '0' : 'x').repeat(character.length));

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
const ESCAPE = /\\(?:u[\da-f]{4}|.)/gi;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Strings stay strings of their kind, numbers become 0, the structure stays. */
const maskedJson = (text: string, kept: RegExp): string => text.replace(TOKEN, (token) => (token.startsWith('"') ? maskedString(token, kept) : '0'));

/** An escaped letter is a letter of its word; it becomes one that stands in no word that is looked for. Other escapes stay. */
function maskedString(literal: string, kept: RegExp): string {
  const spelt = literal.replace(ESCAPE, (escape) => (/^\\u/i.test(escape) && LETTER.test(String.fromCharCode(parseInt(escape.slice(2), 16))) ? 'ø' : escape));
  const escapes = spelt.match(ESCAPE) ?? [];
  return spelt.split(ESCAPE).map((part, place) => maskedText(part, kept) + (escapes[place] ?? '')).join('');
}
