import type { Attempt, HarInfo, JudgedRecord, LogHint, Report, Requests } from '../generated/types.ts';
import { SEED } from '../scenarios/settings.ts';
import { recipeOf } from '../scenarios/stimuli/index.ts';
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
    ...labelled('  profile', report.judged?.hookproof === null ? `none was chosen: what ${report.profile} needs is judged, and whatever else the record holds` : report.profile, COLUMN),
    ...labelled(report.har === undefined ? '  sent' : '  recorded', sentWords(report), COLUMN),
    ...inLog(report).flatMap((words) => labelled('  your log', words, COLUMN)),
    ...(report.judged === undefined ? [] : labelled('  judged', again(report.judged, report.hookproof), COLUMN)),
    ...seedOf(report).flatMap((value) => labelled('  seed', `${value} made the values that were sent to be refused; --seed ${value} repeats them`, COLUMN)),
    ...(report.requests === undefined ? [] : labelled('  bound', bound(report.requests), COLUMN)),
  ];
}

/** Where values of its making were sent: the plain cases hold none. */
export const seedOf = ({ settings, deliveries }: Report): string[] =>
  !deliveries.some(({ stimulus }) => recipeOf(stimulus.name)?.seeded === true) ? [] : settings.flatMap(({ name, value }) => (name === SEED && typeof value === 'number' ? [String(value)] : []));

/** What somebody else's browser recorded: nothing was sent to make this report. */
const readFrom = ({ file, entries, used, malformed }: HarInfo, tool: string): string[] => [
  ...labelled('  HAR', `${visibleLine(file)}, written by ${tool}; nothing was sent, and no browser of ours was asked`, COLUMN),
  ...labelled('', `${used} of ${plural(entries, 'entry', 'entries')} looked at${malformed === 0 ? '' : `; ${plural(malformed, 'entry', 'entries')} could not be read and ${malformed === 1 ? 'was' : 'were'} left out`}`, COLUMN),
];

const wireOf = ({ exchanges }: Attempt) => exchanges.filter(({ onWire }) => onWire);
const posted = (attempt: Attempt): boolean => wireOf(attempt).some(({ role }) => role === 'request');

/** How the endpoint's owner finds this run. What never left the browser is in no log, and OPTIONS names no learner. */
export function inLog({ log, deliveries }: Report): string[] {
  const attempts = deliveries.flatMap((delivery) => delivery.attempts);
  if (log === undefined || !attempts.some((attempt) => wireOf(attempt).length > 0)) return [];
  const time = between(log);
  if (!attempts.some(posted)) return [`OPTIONS ${time}, and no learnerId: no POST was sent`];
  const { learnerIdPrefix: learner } = log;
  return [`${learner === '' ? '' : `learnerId ${visibleLine(learner)}${learner.endsWith('.') ? '*' : ''} `}${time}; Check URL's is example@example.com`];
}

const between = ({ from, to }: LogHint): string =>
  `between ${from.slice(0, 23).replace('T', ' ')} and ${to.slice(from.slice(0, 10) === to.slice(0, 10) ? 11 : 0, 23).replace('T', ' ')} UTC`;

const again = ({ file, hookproof }: JudgedRecord, now: string): string => `again, by hookproof ${now}, from ${visibleLine(file)}${hookproof === null ? '' : `, which hookproof ${visibleLine(hookproof)} recorded`}; nothing was sent for it`;

const bound = ({ max, started, notSent }: Requests): string => `${started} of at most ${plural(max, 'request')} started${notSent.length === 0 ? '' : `; ${plural(notSent.length, 'kind')} of request not sent: ${notSent.slice(0, 4).join(', ')}${notSent.length > 4 ? ' ...' : ''}`}`;

function sentWords({ deliveries, durationMs, startedAt }: Report): string {
  const of = (raw: boolean) => deliveries.filter(({ stimulus }) => (stimulus.sender === 'wire') === raw).flatMap((delivery) => delivery.attempts);
  const [tries, raw] = [of(false), of(true).length];
  const left = [...tries, ...of(true)].flatMap(wireOf);
  const preflights = plural(left.filter(({ role }) => role === 'preflight').length, 'preflight');
  const results = tries.filter(posted).length;
  const what = left.length === 0 ? `nothing, in ${plural(tries.length + raw, 'attempt')}`
    : results === 0 && raw === 0 ? `${preflights} in ${plural(tries.length, 'attempt')}, and no result: none left the browser`
      : `${plural(results, 'result')}${results < tries.length ? ` in ${plural(tries.length, 'attempt')}` : ''} one after another, with ${preflights}${raw === 0 ? '' : `, and ${plural(raw, 'request')} of a raw client`}`;
  return `${what}; ${startedAt.slice(0, 19).replace('T', ' ')} UTC, ${(durationMs / 1000).toFixed(1)} s`;
}
