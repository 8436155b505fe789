import type { Report, ScenarioRow, Setting } from '../generated/types.ts';
import type { Palette } from './colour.ts';
import { ranked } from './findings.ts';
import { butFor, staleWords } from './known.ts';
import { labelled, plural, wrap } from './layout.ts';
import { unseen } from './read-back.ts';
import { visibleLine } from './visible.ts';

/** What the verdict rests on that the vendor did not state, what to do next, and the verdict. */
export function closing(report: Report, paint: Palette): string[] {
  const colour = report.verdict === 'conforms' && butFor(report.scenarios) === '' ? paint.good : report.exitCode === 1 ? paint.bad : paint.warn;
  return [...settings(report, paint), ...nextOf(report), colour(paint.bold(verdict(report)))];
}

const SAID: Readonly<Record<Setting['status'], string>> = { stated: 'stated', observed: 'observed, in public copies of course templates', derived: 'derived', assumed: 'assumed, or chosen for this run' };

function settings({ settings: all }: Report, paint: Palette): string[] {
  const unstated = all.filter(({ status }) => status !== 'stated');
  if (unstated.length === 0) return [];
  const column = Math.max(...unstated.map(({ name }) => name.length)) + 6;
  return [
    paint.bold('WHAT THE VERDICT RESTS ON, AND THE VENDOR DOES NOT STATE'),
    ...(['observed', 'derived', 'assumed'] as const).flatMap((status) => {
      const own = unstated.filter((setting) => setting.status === status);
      return own.length === 0 ? [] : ['', `  ${SAID[status]}`, ...own.flatMap((setting) => labelled(`    ${setting.name}`, valueOf(setting), column))];
    }),
    '',
  ];
}

const valueOf = ({ value }: Setting): string => visibleLine(Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value));

/** A read side that was named and showed nothing comes with whatever comes first: what is stored may be worse than all that was seen. */
function nextOf(report: Report): string[] {
  const unread = unseen(report);
  if (unread === undefined) return next(report);
  const lines = isReadSide(ranked(report.scenarios)[0]) ? [] : next(report);
  return [...lines.slice(0, -1), ...wrap(`${lines.length === 0 ? 'Next' : 'And'}: ${unread.next}`), ''];
}

const isReadSide = (row: ScenarioRow | undefined): boolean => row?.finding?.kind === 'read-side-empty' || row?.finding?.kind === 'read-side-unread';

function next({ verdict: judged, scenarios, engine, strict, har, judged: record, requests }: Report): string[] {
  const [first] = ranked(scenarios).filter((row) => row.known === undefined);
  if (judged === 'known-failures-stale') return [...wrap('Next: change the list, as said under KNOWN FAILURES.'), ''];
  if (first?.finding?.kind === 'not-sent') return [...wrap(`Next: run it again ${requests?.needed === undefined ? 'with a higher --max-requests' : `with --max-requests ${requests.needed} or more`}, or without it.`), ''];
  if (har !== undefined && first?.verdict === 'unknown') return [...wrap("Next: record what is missing, as 1 says, or run hookproof verify <the endpoint's URL>: it looks at all of it."), ''];
  if (first === undefined) return engine.predicted ? [...wrap('Next: run it without --engine model, so that a real browser judges.'), ''] : [];
  const again = judged === 'conforms' ? `Next: look at 1; it does not decide the verdict${strict || first.level !== 'should' ? '' : ' (--strict makes a should count)'}.` : `Next: fix 1, then ${har === undefined && record === undefined ? 'run the same command again' : "run hookproof verify <the endpoint's URL>"}${scenarios.some(({ causedBy, verdict: one }) => causedBy === first.id && one === 'unknown') ? ': what it hides shows only then' : ''}.`;
  const repeats = scenarios.some(({ finding }) => finding?.curl != null);
  return [...wrap(`${again} hookproof explain ${first.id} says more.`), ...(repeats ? wrap('For the repeat lines: export HOOKPROOF_URL=<the URL of the endpoint>') : []), ''];
}

/** One sentence on one line, and what counted. */
function verdict(report: Report): string {
  const { verdict: judged, scenarios, only, strict, engine } = report;
  const violated = (level: string) => scenarios.filter((row) => row.level === level && row.verdict === 'violates' && row.known === undefined).length;
  const predicted = engine.predicted ? ' (predicted)' : '';
  const ending = unseen(report)?.ending ?? '';
  // A part of the catalogue proves a part.
  const subject = report.rerun !== undefined ? 'the endpoint conforms in what was tried again' : only.length === 0 ? 'the endpoint conforms' : `the endpoint conforms in what was looked at, ${visibleLine(only.join(', '))}`;
  if (judged === 'conforms') return `hookproof: ${subject}${predicted}${butFor(scenarios)}${ending}.`;
  if (judged === 'known-failures-stale') return staleWords(report);
  if (judged === 'could-not-judge') return `hookproof: the endpoint could not be judged: this is neither a pass nor a fail${ending}.`;
  const [musts, shoulds] = [violated('must'), violated('should')];
  const parts = [...(musts > 0 ? [plural(musts, 'must')] : []), ...(strict && shoulds > 0 ? [plural(shoulds, 'should')] : [])];
  return `hookproof: the endpoint does not conform${predicted}: ${parts.join(' and ')} ${musts + (strict ? shoulds : 0) === 1 ? 'is' : 'are'} violated${butFor(scenarios)}${ending}.`;
}
