import type { HarInfo, JudgedRecord, LogHint, Report, Requests } from '../generated/types.ts';
import { SEED } from '../scenarios/settings.ts';
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
    ...(report.log === undefined ? [] : labelled('  your log', inLog(report.log), COLUMN)),
    ...(report.judged === undefined ? [] : labelled('  judged', again(report.judged, report.hookproof), COLUMN)),
    ...seed(report).flatMap((value) => labelled('  seed', `${value} made the values that were sent to be refused; --seed ${value} repeats them`, COLUMN)),
    ...(report.requests === undefined ? [] : labelled('  bound', bound(report.requests), COLUMN)),
  ];
}

const seed = ({ settings }: Report): string[] => settings.flatMap(({ name, value }) => (name === SEED && typeof value === 'number' ? [String(value)] : []));

/** What somebody else's browser recorded: nothing was sent to make this report. */
const readFrom = ({ file, entries, used, malformed }: HarInfo, tool: string): string[] => [
  ...labelled('  HAR', `${visibleLine(file)}, written by ${tool}; nothing was sent, and no browser of ours was asked`, COLUMN),
  ...labelled('', `${used} of ${plural(entries, 'entry', 'entries')} looked at${malformed === 0 ? '' : `; ${plural(malformed, 'entry', 'entries')} could not be read and ${malformed === 1 ? 'was' : 'were'} left out`}`, COLUMN),
];

/** How the endpoint's owner finds this run. */
const inLog = ({ learnerIdPrefix, from, to }: LogHint): string =>
  `learnerId ${visibleLine(learnerIdPrefix)}${learnerIdPrefix.endsWith('.') ? '*' : ''} between ${from.slice(0, 23).replace('T', ' ')} and ${to.slice(from.slice(0, 10) === to.slice(0, 10) ? 11 : 0, 23).replace('T', ' ')} UTC; Check URL's is example@example.com`;

const again = ({ file, hookproof }: JudgedRecord, now: string): string => `again, by hookproof ${now}, from ${visibleLine(file)}${hookproof === null ? '' : `, which hookproof ${visibleLine(hookproof)} recorded`}; nothing was sent for it`;

const bound = ({ max, started, notSent }: Requests): string => `${started} of at most ${plural(max, 'request')} started${notSent.length === 0 ? '' : `; ${plural(notSent.length, 'stimulus', 'stimuli')} not sent: ${notSent.slice(0, 4).join(', ')}${notSent.length > 4 ? ' ...' : ''}`}`;

function sentWords({ deliveries, durationMs, startedAt }: Report): string {
  const attempts = deliveries.flatMap((delivery) => delivery.attempts);
  const raw = deliveries.filter(({ stimulus }) => stimulus.sender === 'wire').flatMap((delivery) => delivery.attempts).length;
  const left = attempts.flatMap(({ exchanges }) => exchanges).filter(({ onWire }) => onWire);
  const preflights = left.filter(({ role }) => role === 'preflight').length;
  const what = left.length === 0 ? `nothing, in ${plural(attempts.length, 'attempt')}` : `${plural(attempts.length - raw, 'result')} one after another, with ${plural(preflights, 'preflight')}${raw === 0 ? '' : `, and ${plural(raw, 'request')} of a raw client`}`;
  return `${what}; ${startedAt.slice(0, 19).replace('T', ' ')} UTC, ${(durationMs / 1000).toFixed(1)} s`;
}
