/** JUnit XML: a suite for each group, a case for each scenario. */
import type { KnownFailureState, Report, ScenarioRow } from '../generated/types.ts';
import { isStale } from '../scenarios/known.ts';
import { inLog, seedOf } from './header.ts';
import { visible } from './visible.ts';

/**
 * Shoulds and advice fail no pipeline, unless strict: they are skipped with their words, so that a viewer shows them.
 * So is a known failure, as test runners write an expected one; one that passes is a failure, as a strict one is to them.
 */
export function junitReport(report: Report): string {
  const all = report.scenarios;
  const groups = [...new Set(all.map(groupOf))];
  const suites = groups.map((group) => suite(group, all.filter((row) => groupOf(row) === group), report));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="hookproof" ${countsOf(all, report)} time="${seconds(report)}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

const groupOf = ({ id }: ScenarioRow) => id.split('/')[0] ?? id;
const seconds = ({ durationMs }: Report) => (durationMs / 1000).toFixed(3);
const counts = (level: ScenarioRow['level'], { strict }: Report) => level === 'must' || (strict && level === 'should');

/** An entry of the known failures that this row proves wrong. */
const staleOf = ({ id }: ScenarioRow, { knownFailures = [] }: Report) => knownFailures.find((entry) => entry.id === id && isStale(entry));

type Fate = 'passed' | 'failure' | 'error' | 'skipped';
function fateOf(row: ScenarioRow, report: Report): Fate {
  if (staleOf(row, report) !== undefined) return 'failure';
  if (row.known !== undefined) return 'skipped';
  if (row.verdict === 'conforms') return 'passed';
  if (!counts(row.level, report)) return 'skipped';
  if (row.verdict === 'violates') return 'failure';
  const caused = report.scenarios.some(({ id, verdict }) => id === row.causedBy && verdict === 'violates');
  return row.verdict === 'unknown' && !caused ? 'error' : 'skipped';
}

function countsOf(rows: readonly ScenarioRow[], report: Report): string {
  const of = (fate: Fate) => rows.filter((row) => fateOf(row, report) === fate).length;
  return `tests="${rows.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
}

function suite(group: string, rows: readonly ScenarioRow[], report: Report): string {
  return [
    `  <testsuite name="${escape(group)}" ${countsOf(rows, report)} timestamp="${escape(report.startedAt.replace(/\.\d+Z$/, ''))}" hostname="${escape(new URL(report.target).hostname)}" time="0">`,
    '    <properties>',
    ...propertiesOf(report).map(([name, value]) => `      <property name="${name}" value="${escape(value)}"/>`),
    '    </properties>',
    ...rows.map((row) => testCase(row, report)),
    '  </testsuite>',
  ].join('\n');
}

/** What a pipeline needs to find this run in the endpoint's own log, and to repeat it. */
function propertiesOf(report: Report): (readonly [name: string, value: string])[] {
  const { target, engine, profile, knownFailures } = report;
  return [
    ['target', target], ['engine', `${engine.product} ${engine.version}`], ['profile', profile],
    ...seedOf(report).map((value) => ['seed', value] as const),
    ...inLog(report).map((words) => ['log', words] as const),
    ...(knownFailures === undefined ? [] : [['known-failures', String(knownFailures.length)] as const]),
  ];
}

function testCase(row: ScenarioRow, report: Report): string {
  const open = `    <testcase name="${escape(row.id)}" classname="hookproof.${escape(groupOf(row))}" time="0"`;
  const fate = fateOf(row, report);
  if (fate === 'passed') return `${open}/>`;
  const stale = staleOf(row, report);
  const message = stale !== undefined ? staleMessage(stale, row) : row.finding?.summary ?? (row.causedBy === null ? row.title : `not looked at, because of ${row.causedBy}`);
  const text = row.finding === null ? '' : details(row);
  const inner = fate === 'skipped'
    ? `<skipped message="${escape(row.known === undefined ? `${row.level}, ${row.verdict}: ${message}` : `known until ${row.known.until} (${row.known.reason}): ${message}`)}"/>`
    : `<${fate} message="${escape(message)}" type="${escape(stale !== undefined ? `known-failure-${stale.state}` : row.finding?.kind ?? row.verdict)}">${escape(text)}</${fate}>`;
  return `${open}>\n      ${inner}\n    </testcase>`;
}

const staleMessage = ({ state, until }: KnownFailureState, { finding }: ScenarioRow): string =>
  (state === 'passes' ? 'It passes, and the list of known failures says that it fails: take the entry out.' : `The known failure is outdated since ${until}: fix it, or give it another day.${finding === null ? '' : ` ${finding.summary}`}`);

function details({ finding, title, source, status }: ScenarioRow): string {
  if (finding === null) return '';
  return [
    `The endpoint ${title}.`,
    `expected: ${finding.expected}`,
    ...finding.seen.map((line) => `seen: ${line}`),
    ...(finding.reason === null ? [] : [`browser: ${finding.reason}`]),
    ...finding.fix.map((line) => `fix: ${line}`),
    ...finding.paste.map((line) => `  ${line}`),
    ...(finding.curl === null ? [] : [`repeat: ${finding.curl}`]),
    ...finding.where.map(({ sentAt, origin, learnerId }) => `sent: ${sentAt} from ${origin}${learnerId === null ? '' : ` as ${learnerId}`}`),
    `source: ${source} (${status})`,
  ].join('\n');
}

/** What XML 1.0 cannot hold is shown as an escape. */
function escape(text: string): string {
  return visible(text)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
