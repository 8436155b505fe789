/** What JSON says, changed where it stands. */
import { jsonParses } from '../../simulator/player/success.ts';

/** Changes what JSON says and nothing else of its text: white space, order and numbers stay as they were written. */
export interface Change {
  /** What stands for a whole value, a string's or a number's; undefined where it is to be changed as a text. */
  whole(value: string, key: string): string | undefined;
  text(text: string): string;
  key(text: string): string;
}

export const isJson = (text: string): boolean => /^\s*[[{"]/.test(text) && jsonParses(text);

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

/** `json` must parse. A value in an array has the key of the array. */
export function inJson(json: string, change: Change): string {
  let key = '';
  return json.replace(TOKEN, (token: string, literal: string | undefined, colon: string | undefined) => {
    if (literal === undefined) return quotedIf(token, change.whole(token, key));
    const text = String(JSON.parse(literal));
    if (colon !== undefined) {
      key = text;
      return rewritten(literal, text, change.key(text)) + colon;
    }
    return rewritten(literal, text, change.whole(text, key) ?? change.text(text));
  });
}

const quotedIf = (token: string, changed: string | undefined): string => (changed === undefined ? token : JSON.stringify(changed));
const rewritten = (literal: string, before: string, after: string): string => (before === after ? literal : JSON.stringify(after));
