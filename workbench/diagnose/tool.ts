/** What wrote a HAR: WebInspector, Firefox, Playwright. A file may name anybody there. */
import { objectOf, textOf } from './json.ts';

interface Tool { readonly name: string; readonly version: string }
/** As the file has it. */
export interface WrittenBy { readonly creator: Tool; readonly browser: Tool }

export function toolIn(value: unknown): Tool {
  const { name, version } = objectOf(value);
  return { name: textOf(name), version: textOf(version) };
}

/**
 * For the report. The browser's own name where one is given: a test tool that drove it says less.
 * `clean` takes persons out, before any mark is: an address without its @ is not known for one.
 */
export function toolOf({ creator, browser }: WrittenBy, clean: (text: string) => string): { creator: string; version: string } {
  const short = (text: string): string => clean(text).replace(/[^\p{L}\p{N} ._()+@-]/gu, '').trim().slice(0, LONGEST);
  const name = short(creator.name) || 'an unnamed tool';
  const browserName = short(browser.name);
  const both = browserName !== '' && browserName.toLowerCase() !== name.toLowerCase();
  return { creator: name, version: [short(creator.version), ...(both ? [`of ${browserName} ${short(browser.version)}`.trim()] : [])].filter((part) => part !== '').join(' ') };
}

/** A name or version holds no more. */
const LONGEST = 40;
