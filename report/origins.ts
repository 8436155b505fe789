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
      const { mark, words } = isUnrecorded(report, name) ? UNRECORDED : partly(outcomeOf(row, refusalOf(report, name), report.engine), report, name);
      const colour = mark === 'WORKS' ? paint.good : mark === 'FAILS' ? paint.bad : paint.warn;
      const label = name === row.origin ? 'exported' : name;
      const learner = mark === 'FAILS' && row.sender === 'course' ? learnerSees(report, name) : [];
      return ['', `  ${label.padEnd(9)}  ${row.origin.padEnd(36)}  ${colour(paint.bold(mark))}`, ...wrap(words, WIDTH, INDENT), ...learner];
    }),
  ];
}

/** A record of somebody else's browser need not hold both. */
const isUnrecorded = ({ har, deliveries }: Report, name: string): boolean => har !== undefined && !deliveries.some(({ stimulus }) => stimulus.origin.name === name);
const UNRECORDED: Told = { mark: 'UNKNOWN', words: 'The record holds nothing that was sent from here, so nothing is known.' };

/** What the person in front of the course meets in the end, by the help article and by the course templates where they differ. */
function learnerSees({ deliveries, engine }: Report, origin: string): string[] {
  const delivery = deliveries.find(({ stimulus }) => stimulus.origin.name === origin && stimulus.sender === 'course');
  const sees = delivery?.learnerSees;
  if (sees == null || engine.predicted) return [];
  const [article, templates] = [contract.learnerSees[sees.article].value, contract.learnerSees[sees['templates-2020']].value];
  return [...wrap(`After ${plural(delivery?.attempts.length ?? 0, 'attempt')} the learner sees: ${article}`, WIDTH, INDENT), ...(templates === article ? [] : wrap(`So the help article says; course templates of 2018 to 2020 were seen to show this instead: ${templates}`, WIDTH, INDENT))];
}

interface Told { readonly mark: 'WORKS' | 'PARTLY' | 'FAILS' | 'UNKNOWN'; readonly words: string }

/** The status that refused the POST, or silence; null where neither is what happened. */
type Refusal = number | 'silence' | null;

const plainOf = ({ deliveries }: Report, origin: string) => deliveries.find(({ stimulus }) => stimulus.origin.name === origin && ['plain', 'check-url', 'extra-origin'].includes(stimulus.name))?.attempts[0];

function refusalOf(report: Report, origin: string): Refusal {
  const attempt = plainOf(report, origin);
  if (attempt?.reason?.code === 'timeout' && attempt.exchanges.some(({ onWire }) => onWire)) return 'silence';
  return attempt?.exchanges.filter(({ role }) => role === 'request').at(-1)?.response?.status ?? null;
}

/** The plain case works, and another result from there does not: a must says which. */
function partly(told: Told, { scenarios, har }: Report, origin: string): Told {
  if (told.mark !== 'WORKS') return told;
  const others = scenarios.filter(({ level, verdict, finding }) => level === 'must' && verdict === 'violates' && finding?.where.some(({ delivery }) => delivery.endsWith(`@${origin}`)));
  if (others.length === 0) return told;
  const what = [...new Set(others.map(({ finding }) => BESIDES[finding?.kind ?? ''] ?? FAIL))].sort((a, b) => Number(b === FAIL) - Number(a === FAIL));
  const but = what.includes(FAIL) ? `That is so for ${har === undefined ? 'the documented example' : 'a plain result'};` : 'But';
  return { mark: 'PARTLY', words: `${told.words} ${but} ${what.join(', and ')}, see below.` };
}

const FAIL = 'other results from here fail';
const MORE = 'results from here are stored more than once';
const OTHER = 'not every result from here is stored as it was sent';
/** What is wrong with results that are answered well. */
const BESIDES: Readonly<Record<string, string>> = { 'kept-apart': MORE, 'stored-twice': MORE, 'not-stored': OTHER, 'accepted-not-stored': OTHER, 'stored-otherwise': OTHER, 'newer-overwritten': OTHER, 'error-without-cors': 'the page may not read what it answers to an error' };

/** The outcome in words. `mark` is green only where the result arrives and its sender says so. */
function outcomeOf({ sender, delivered, accepted, outcome }: OriginRow, refusal: Refusal, { predicted, name }: Report['engine']): Told {
  const isRecord = name === 'har';
  const course = sender === 'course';
  const mark = delivered === true && accepted === true ? 'WORKS' : delivered === false || accepted === false ? 'FAILS' : 'UNKNOWN';
  // Check URL's course is nobody's: an endpoint may leave it out.
  if (mark === 'WORKS' && course && outcome === 'reported-ok-but-lost') return { mark: 'FAILS', words: 'The result is answered with success and is not stored: it is lost, and the learner is told that all is well.' };
  if (mark === 'WORKS' && outcome === 'reported-ok-but-lost') return { mark, words: "Check URL is content. The read side does not show what it sent, and need not: Check URL's course is nobody's." };
  if (mark === 'WORKS') return { mark, words: `The result ${predicted ? 'would arrive' : 'arrives'}, and ${course ? 'the course counts it as reported' : 'Check URL says so'}.` };
  if (delivered === true && accepted === null) return { mark, words: `The result arrives; whether ${course ? 'a course' : 'Check URL'} is content cannot be told.` };
  if (delivered === true) return { mark, words: course ? 'The result arrives, but every course counts it as failed.' : 'The request arrives, but Check URL shows an error.' };
  if (delivered === false && accepted === true && outcome === 'delivered') return { mark, words: `${course ? 'The course' : 'Check URL'} is content with an answer that is no 2xx.` };
  if (outcome === 'reported-ok-but-lost') return { mark, words: `The result is lost on the way, and ${course ? 'the learner is told that all is well' : 'Check URL says that all is well'}.` };
  if (outcome === 'delivered-but-reported-failed') return { mark, words: `The result arrives, but ${course ? 'the course counts it as failed' : 'Check URL shows an error'}.` };
  if (outcome === 'blocked-before-wire') return { mark, words: mark === 'UNKNOWN' ? 'Nothing answered, so nothing can be said.' : 'The browser sends nothing: not one byte leaves.' };
  if (refusal === 'silence') return { mark: 'FAILS', words: `No answer came in time; ${course ? 'the learner' : 'Check URL'} waits for ever.` };
  if (mark === 'UNKNOWN') return { mark, words: isRecord ? 'The record does not show what became of it.' : 'No answer came that could be judged.' };
  if (typeof refusal === 'number') return { mark, words: `The request ${predicted ? 'would arrive' : 'arrives'} and is answered with ${refusal}${course ? '' : '; Check URL shows an error'}.` };
  return { mark, words: outcome === 'unknown' ? 'The POST was sent, and nothing shows whether it arrived.' : `No result arrives${course ? '' : '; Check URL shows an error'}.` };
}
