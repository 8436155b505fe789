import { contract } from '../generated/contract.js';
import type { OriginRow, Report } from '../generated/types.ts';
import type { Palette } from './colour.ts';
import { plural, WIDTH, wrap } from './layout.ts';

const INDENT = ' '.repeat(13);

/** Both origins, and each --origin, with what becomes of a result sent from there. */
export function origins(report: Report, paint: Palette): string[] {
  return [
    paint.bold('FROM WHERE RESULTS ARE SENT'),
    ...Object.entries(report.origins).flatMap(([name, row]) => {
      const { mark, words } = outcomeOf(row, report.engine.predicted);
      const colour = mark === 'WORKS' ? paint.good : mark === 'FAILS' ? paint.bad : paint.warn;
      const label = name === row.origin ? 'exported' : name;
      const learner = mark === 'FAILS' && row.sender === 'course' ? learnerSees(report, name) : [];
      return ['', `  ${label.padEnd(9)}  ${row.origin.padEnd(36)}  ${colour(paint.bold(mark))}`, ...wrap(words, WIDTH, INDENT), ...learner];
    }),
  ];
}

/** What the person in front of the course meets in the end, by the help article and by the course templates where they differ. */
function learnerSees({ deliveries, engine }: Report, origin: string): string[] {
  const delivery = deliveries.find(({ stimulus }) => stimulus.origin.name === origin && stimulus.sender === 'course');
  const sees = delivery?.learnerSees;
  if (sees == null || engine.predicted) return [];
  const [article, templates] = [contract.learnerSees[sees.article].value, contract.learnerSees[sees['templates-2020']].value];
  return [...wrap(`After ${plural(delivery?.attempts.length ?? 0, 'attempt')} the learner sees: ${article}`, WIDTH, INDENT), ...(templates === article ? [] : wrap(`Or, as course templates were seen to behave: ${templates}`, WIDTH, INDENT))];
}

/** The outcome in words. `mark` is green only where the result arrives and its sender says so. */
function outcomeOf({ sender, delivered, accepted, outcome }: OriginRow, predicted: boolean): { mark: 'WORKS' | 'FAILS' | 'UNKNOWN'; words: string } {
  const course = sender === 'course';
  const mark = delivered === true && accepted === true ? 'WORKS' : delivered === false || accepted === false ? 'FAILS' : 'UNKNOWN';
  if (mark === 'WORKS') return { mark, words: `The result ${predicted ? 'would arrive' : 'arrives'}, and ${course ? 'the course counts it as reported' : 'Check URL says so'}.` };
  if (delivered === true && accepted === null) return { mark, words: `The result arrives; whether ${course ? 'a course' : 'Check URL'} is content cannot be told.` };
  if (delivered === true) return { mark, words: course ? 'The result arrives, but every course counts it as failed.' : 'The request arrives, but Check URL shows an error.' };
  if (outcome === 'reported-ok-but-lost') return { mark, words: 'The result is lost on the way, and the learner is told that all is well.' };
  if (outcome === 'delivered-but-reported-failed') return { mark, words: `The result arrives, but ${course ? 'the course counts it as failed' : 'Check URL shows an error'}.` };
  if (outcome === 'blocked-before-wire') return { mark, words: mark === 'UNKNOWN' ? 'Nothing answered, so nothing can be said.' : 'The browser sends nothing: not one byte leaves.' };
  if (mark === 'UNKNOWN') return { mark, words: 'No answer came that could be judged.' };
  return { mark, words: outcome === 'unknown' ? 'The POST was sent, and nothing shows whether it arrived.' : `No result arrives${course ? '' : '; Check URL shows an error'}.` };
}
