import type { ReportedFinding, ScenarioRow } from '../../generated/types.ts';
import { block, code, prose } from './markdown.ts';

/** One finding: what is wrong, what was expected, seen, to be changed, and where to look for it in the endpoint's own log. */
export function findingLines({ id, level, verdict, finding, source, status }: ScenarioRow, number: number): string[] {
  if (finding === null) return [];
  return [
    `### ${number}. ${id} (${level}${verdict === 'unknown' ? ', could not be judged' : ''})`,
    '',
    prose(finding.summary),
    '',
    `Expected: ${prose(finding.expected)}`,
    '',
    ...(finding.seen.length === 0 ? [] : ['Seen:', ...block(finding.seen)]),
    ...(finding.reason === null ? [] : [`The browser's own reason: ${code(finding.reason)}`, '']),
    ...fixLines(finding),
    ...whereLines(finding),
    `Source: ${prose(source)} (${status}). \`hookproof explain ${id}\` says more.`,
    '',
    ...(finding.curl === null ? [] : ['To repeat it, with the endpoint\'s URL in HOOKPROOF_URL:', ...block([finding.curl])]),
  ];
}

const fixLines = ({ fix, paste }: ReportedFinding): string[] => [
  ...(fix.length === 0 ? [] : fix.length === 1 ? [`Fix: ${prose(fix[0] ?? '')}`, ''] : ['Fix:', '', ...fix.map((line) => `- ${prose(line)}`), '']),
  ...(paste.length === 0 ? [] : ['Header lines to paste:', ...block(paste)]),
];

const SHOWN = 3;

const whereLines = ({ where }: ReportedFinding): string[] => (where.length === 0 ? [] : [
  'When it was tried, for the endpoint\'s own log:',
  '',
  ...where.slice(0, SHOWN).map(({ sentAt, origin, learnerId }) => `- ${sentAt}, from ${origin}${learnerId === null ? '' : `, as ${code(learnerId)} in these files`}`),
  ...(where.length > SHOWN ? [`- and ${where.length - SHOWN} more`] : []),
  '',
]);
