/** The first file that is opened: for a support engineer who was not there. */
import { ranked } from '../../report/findings.ts';
import { plural } from '../../report/layout.ts';
import type { ScenarioRow, Setting } from '../../generated/types.ts';
import { code, prose, table } from './markdown.ts';
import { findingLines } from './readme-findings.ts';
import { learnerLines, triedLines } from './readme-play.ts';
import { screenshotName } from './recording.ts';
import type { Recording } from './recording.ts';

/** Of a cleaned recording: nothing is taken out here. */
export function readme(recording: Recording): string {
  const { hookproof, savedAt, rows, conditions } = recording;
  return text([
    '# Evidence of what became of a course result',
    '',
    `Saved by hookproof ${hookproof} on ${moment(savedAt)}. hookproof plays an Easygenerator course from a real browser and records both what crosses the wire and what the course is told.`,
    '',
    ...shortLines(recording),
    '## What was tried',
    '',
    ...triedLines(recording),
    '## What the learner saw',
    '',
    ...learnerLines(recording),
    ...(rows.length === 0 ? [] : [`## ${titleOf(rows)}`, '', 'A must decides whether courses and Check URL work; what is a should or advice makes it better.', '', ...ranked(rows).flatMap((row, place) => findingLines(row, place + 1))]),
    '## What the verdict rests on',
    '',
    ...settingLines(recording.settings),
    '## What differs from a learner\'s browser',
    '',
    ...(conditions.length === 0 ? ['Nothing that is known.'] : conditions.map((condition) => `- ${prose(condition)}`)),
    '',
    ...fileLines(recording),
    ...howLines(recording),
  ]);
}

const text = (lines: readonly string[]): string => `${lines.join('\n').replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
const moment = (iso: string): string => `${iso.slice(0, 10)} at ${iso.slice(11, 19)} UTC`;

function shortLines({ rows, deliveries }: Recording): string[] {
  const [first, ...others] = ranked(rows);
  const attempts = deliveries.reduce((sum, delivery) => sum + delivery.attempts.length, 0);
  if (first?.finding == null) return [attempts === 0 ? '**In short:** nothing was sent.' : `**In short:** nothing is wrong in what was looked at, ${plural(attempts, 'attempt')}.`, ''];
  const more = others.length === 0 ? '' : ` ${plural(others.length, 'more finding')} below.`;
  const lead = first.verdict !== 'violates' ? 'not all could be judged. ' : first.level === 'must' ? '' : 'no must is violated, and something could be better. ';
  return [`**In short:** ${lead}${prose(first.finding.summary)}${more}`, ''];
}

function titleOf(rows: readonly ScenarioRow[]): string {
  const violated = rows.filter(({ verdict }) => verdict === 'violates');
  if (violated.length === 0) return 'What could not be judged';
  return violated.some(({ level }) => level === 'must') ? 'What is wrong' : 'What could be better';
}

const SAID: Readonly<Record<Setting['status'], string>> = { stated: 'stated by the vendor', observed: 'observed in public copies of course templates', derived: 'derived', assumed: 'assumed, or chosen for this run' };

function settingLines(settings: readonly Setting[]): string[] {
  const unstated = settings.filter(({ status }) => status !== 'stated');
  if (unstated.length === 0) return ['On nothing but what the vendor states.', ''];
  return ['Besides what the vendor states in its help article:', ...table(['setting', 'value', 'status', 'where it comes from'], unstated.map(({ name, value, status, source }) => [prose(name), code(valueOf(value)), SAID[status], prose(source)]))];
}

const valueOf = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value));

function fileLines({ screenshots, repro }: Recording): string[] {
  return [
    '## The files',
    '',
    '- `traffic.har`: every request and answer, preflights included, as HAR 1.2. What HAR has no field for begins with `_`: `_error`, `_corsError` and `_blockedReason` are the browser\'s own reasons, `_onWire` says whether the request left the browser, `_page` what the course\'s code was told.',
    '- `deliveries.json`: the same as hookproof\'s own record, with the outcome seen from both ends.',
    '- `findings.json`: what is wrong, as data: facts, words and sources.',
    '- `steps.txt`: what happened, one step after another, with times.',
    '- `console.txt`: what the pages\' consoles showed.',
    '- `environment.json`: browser, settings, conditions.',
    '- `replaced.json`: what was replaced in these files, how often and by what.',
    ...(repro === null ? [] : ['- `repro.json`: opens the same failure elsewhere, without this endpoint.']),
    ...screenshots.map((shot, place) => `- \`${screenshotName(shot, place)}\`: ${prose(shot.caption)} (${shot.at.slice(11, 19)} UTC)`),
    '',
  ];
}

function howLines({ repro }: Recording): string[] {
  return [
    '## How to look at it',
    '',
    '- Chrome or Edge: open the developer tools (F12), Network, and drop `traffic.har` on the list (or "Import HAR file"). A preflight is listed as type "preflight". A POST that was never sent has status 0; its reason stands in the file as `_error` and `_corsError`.',
    '- Firefox: developer tools (F12), Network, the cog, "Import HAR File".',
    '- In words, without a network: `hookproof diagnose traffic.har`',
    ...(repro === null ? [] : ['- To see it happen: `hookproof simulate --repro repro.json`']),
    '',
  ];
}
