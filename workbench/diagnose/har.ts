/** A HAR's text to its entries. Browsers, proxies and test tools write it in forms of their own; what is none of it is counted and left out. */
import { DiagnoseError } from './diagnose-error.ts';
import { entryOf, type Entry } from './entry.ts';
import { isObject, listOf, objectOf, parsed, textOf } from './json.ts';
import { toolIn, type WrittenBy } from './tool.ts';

export interface Har {
  readonly writtenBy: WrittenBy;
  /** Those of them that are entries, in order of time. */
  readonly entries: readonly Entry[];
  /** How many the file holds. */
  readonly total: number;
  readonly malformed: number;
}

/** Throws a DiagnoseError for what is no HAR; its words hold nothing of the file. */
export function readHar(text: string): Har {
  const fail = (found: string, next = 'Export it again: in the Network panel of the browser\'s tools, Export HAR (Chrome, Edge) or Save All As HAR (Firefox).'): never => { throw new DiagnoseError(`Failed to read the HAR: ${found}. ${next}`); };
  if (text.startsWith('PK')) return fail('it is a zip archive', 'Unpack it, and give the .har file that is in it.');
  if (text.trim() === '') return fail('the file is empty');
  const value = parsed(text);
  if (value === undefined) return fail(/[}\]]\s*$/.test(text.slice(-100)) ? 'it is not JSON' : 'it is not JSON, or it breaks off before its end');
  const log = objectOf(value)['log'];
  if (!isObject(log)) return fail('it is JSON, and has no "log" as a HAR has');
  if (!Array.isArray(log['entries'])) return fail('its log has no list of entries');
  const pages = new Map(listOf(log['pages']).filter(isObject).map((page) => [textOf(page['id']), { id: textOf(page['id']), title: textOf(page['title']), sender: textOf(page['_sender']), origin: textOf(page['_origin']) }]));
  const read = log['entries'].map((entry) => entryOf(entry, pages));
  const entries = read.filter((entry) => entry !== null);
  return {
    writtenBy: { creator: toolIn(log['creator']), browser: toolIn(log['browser']) },
    entries: entries.map((entry, place) => ({ entry, place })).sort((a, b) => a.entry.at - b.entry.at || a.place - b.place).map(({ entry }) => entry),
    total: read.length,
    malformed: read.length - entries.length,
  };
}
