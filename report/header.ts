import type { HarInfo, Report } from '../generated/types.ts';
import type { Palette } from './colour.ts';
import { labelled, plural } from './layout.ts';
import { visibleLine } from './visible.ts';

const COLUMN = 11;

/** Who was judged, by what, and what was sent to it. */
export function header(report: Report, paint: Palette): string[] {
  const { product, version, predicted } = report.engine;
  return [
    paint.bold(`hookproof ${report.hookproof}`),
    '',
    ...labelled('  target', report.target, COLUMN),
    ...(report.har === undefined ? [] : readFrom(report.har, `${product} ${version}`.trim())),
    ...(report.har === undefined ? labelled(predicted ? '  model' : '  browser', predicted ? `${product}, as ${version} follows it; no browser was asked` : `${product} ${version}`, COLUMN) : []),
    ...labelled('  profile', report.profile, COLUMN),
    ...labelled(report.har === undefined ? '  sent' : '  recorded', sentWords(report), COLUMN),
  ];
}

/** What somebody else's browser recorded: nothing was sent to make this report. */
const readFrom = ({ file, entries, used, malformed }: HarInfo, tool: string): string[] => [
  ...labelled('  HAR', `${visibleLine(file)}, written by ${tool}; nothing was sent, and no browser of ours was asked`, COLUMN),
  ...labelled('', `${used} of ${plural(entries, 'entry', 'entries')} looked at${malformed === 0 ? '' : `; ${plural(malformed, 'entry', 'entries')} could not be read and ${malformed === 1 ? 'was' : 'were'} left out`}`, COLUMN),
];

function sentWords({ deliveries, durationMs, startedAt }: Report): string {
  const attempts = deliveries.flatMap((delivery) => delivery.attempts);
  const left = attempts.flatMap(({ exchanges }) => exchanges).filter(({ onWire }) => onWire);
  const preflights = left.filter(({ role }) => role === 'preflight').length;
  const what = left.length === 0 ? `nothing, in ${plural(attempts.length, 'attempt')}` : `${plural(attempts.length, 'result')} one after another, with ${plural(preflights, 'preflight')}`;
  return `${what}; ${startedAt.slice(0, 19).replace('T', ' ')} UTC, ${(durationMs / 1000).toFixed(1)} s`;
}
