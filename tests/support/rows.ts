/** Rows without what differs from run to run, so that they can be compared with those of another day. */
import type { ScenarioRow } from '../../generated/types.ts';

/** Verdict, facts and cause of each row, by its id. */
export type Compact = Readonly<Record<string, string>>;

export function compact(rows: readonly ScenarioRow[]): Compact {
  return Object.fromEntries(rows.map(({ id, verdict, finding, causedBy }) => [id, steady([verdict, ...(finding === null ? [] : [finding.kind, JSON.stringify(finding.facts)]), ...(causedBy === null ? [] : [`because of ${causedBy}`])].join(' '))]));
}

/** Those that are not as in the run that conforms, by what they say: most of a broken endpoint's rows say the same. */
export function differing(rows: Compact, conforming: Compact): Readonly<Record<string, string>> {
  const ids = new Map<string, string[]>();
  for (const [id, text] of Object.entries(rows)) if (conforming[id] !== text) ids.set(text, [...(ids.get(text) ?? []), id]);
  return Object.fromEntries([...ids].map(([text, those]) => [text, those.join(' ')]));
}

const steady = (text: string): string => text
  .replace(/(127\.0\.0\.1|localhost|\[::1\]):\d+/g, '$1:<port>')
  .replace(/"port":\d+/g, '"port":<port>')
  .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
  .replace(/"(ms|limitMs|waitedMs|windowMs|timeoutMs|slowestMs)":[\d.]+/g, '"$1":<ms>');
