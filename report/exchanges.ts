import type { Attempt, Delivery, Exchange, Header, LearnerSees, Report } from '../generated/types.ts';
import type { Palette } from './colour.ts';
import { WIDTH, wrap } from './layout.ts';
import { visibleLine } from './visible.ts';

/** Every request and its answer, as on the wire: for --verbose. */
export function exchanges({ deliveries }: Report, paint: Palette): string[] {
  return [paint.bold('EACH EXCHANGE'), ...deliveries.flatMap((delivery) => one(delivery, paint))];
}

function one(delivery: Delivery, paint: Palette): string[] {
  return [
    '',
    `  ${paint.bold(delivery.id)}  ${delivery.stimulus.sender}, ${delivery.stimulus.origin.url}: ${delivery.outcome}`,
    ...readSide(delivery),
    ...delivery.attempts.flatMap((attempt, index) => {
      const { number, sentAt, reason, exchanges: hops, body } = attempt;
      const code = reason === null ? '' : `  ${reason.code}${reason.parameter === null ? '' : ` (${visibleLine(reason.parameter)})`}`;
      const before = delivery.attempts[index - 1];
      if (before !== undefined && answersOf(before) === answersOf(attempt)) return [`    attempt ${number}  ${sentAt}${code}  the same answers`, ...learner(attempt)];
      return [`    attempt ${number}  ${sentAt}${code}${wayOf(attempt)}`, ...learner(attempt), ...hops.flatMap((exchange) => wire(exchange, body, paint))];
    }),
  ];
}

/** What the endpoint's read side showed before and after. */
function readSide({ stored }: Delivery): string[] {
  if (stored === undefined) return [];
  return [`    read side: ${stored.problem ?? `${stored.before ?? '?'} before, ${stored.after ?? '?'} after ${stored.waitedMs} ms`}`];
}

/** What the learner met then, by both behaviours; one word where they agree. */
function learner({ learnerSees }: Attempt): string[] {
  if (learnerSees == null) return [];
  const { article, 'templates-2020': templates } = learnerSees;
  return [`      the learner: ${MET[article]}${article === templates ? '' : `; courses of 2018 to 2020: ${MET[templates]}`}`];
}

const MET: Readonly<Record<LearnerSees, string>> = { 'nothing-more': 'done', dialog: 'the dialog', 'way-out': 'the dialog, with the way out', standstill: 'stands still', waiting: 'waits' };

/** A fault that hookproof made on the way is none of the endpoint's. */
const wayOf = ({ road }: Attempt): string => (road?.fault == null ? '' : `  made on the way: ${road.fault}`);

/** What the endpoint answered, its clock left out: eleven times the same is shown once. */
const answersOf = ({ exchanges: hops }: Attempt): string =>
  JSON.stringify(hops.map(({ role, request, response, error }) => [role, request.method, request.url, error, response?.status, response?.headers.filter(([name]) => !/^date$/i.test(name))]));

function wire({ role, request, response, error, blocked, onWire, timing }: Exchange, body: string, paint: Palette): string[] {
  const ms = timing.headers === null ? '' : `  after ${Math.round(timing.headers - timing.start)} ms`;
  const answer = response === null
    ? [`    < ${error ?? blocked ?? 'no answer'}`]
    : [`    < ${response.status} ${response.statusText}${ms}`, ...response.headers.flatMap(headerLines('<')), ...(response.body.state === 'read' && response.body.text !== '' ? ['    <', `    < ${visibleLine(response.body.text.slice(0, 400))}`] : [])];
  return [
    `    > ${request.method} ${request.url}${onWire ? '' : '  (not sent)'}`,
    ...request.headers.flatMap(headerLines('>')),
    ...(role === 'request' && request.method === 'POST' ? ['    >', `    > ${visibleLine(body)}`] : []),
    ...answer.map((line) => paint.dim(line)),
    '',
  ];
}

/** A value that is long goes on below itself, so that a reader can tell it from the next header. */
const headerLines = (mark: string) => ([name, value]: Header): string[] => wrap(`${name}: ${visibleLine(value)}`, WIDTH, `    ${mark}     `, `    ${mark} `);
