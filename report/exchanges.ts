import type { Delivery, Exchange, Header, Report } from '../generated/types.ts';
import type { Palette } from './colour.ts';
import { visibleLine } from './visible.ts';

/** Every request and its answer, as on the wire: for --verbose. */
export function exchanges({ deliveries }: Report, paint: Palette): string[] {
  return [paint.bold('EACH EXCHANGE'), ...deliveries.flatMap((delivery) => one(delivery, paint))];
}

function one(delivery: Delivery, paint: Palette): string[] {
  return [
    '',
    `  ${paint.bold(delivery.id)}  ${delivery.stimulus.sender}, ${delivery.stimulus.origin.url}: ${delivery.outcome}`,
    ...delivery.attempts.flatMap(({ number, sentAt, reason, exchanges: hops, body }) => [
      `    attempt ${number}  ${sentAt}${reason === null ? '' : `  ${reason.code}${reason.parameter === null ? '' : ` (${visibleLine(reason.parameter)})`}`}`,
      ...hops.flatMap((exchange) => wire(exchange, body, paint)),
    ]),
  ];
}

function wire({ role, request, response, error, blocked, onWire, timing }: Exchange, body: string, paint: Palette): string[] {
  const ms = timing.headers === null ? '' : `  after ${Math.round(timing.headers - timing.start)} ms`;
  const answer = response === null
    ? [`    < ${error ?? blocked ?? 'no answer'}`]
    : [`    < ${response.status} ${response.statusText}${ms}`, ...response.headers.map(headerLine('<')), ...(response.body.state === 'read' && response.body.text !== '' ? ['    <', `    < ${visibleLine(response.body.text.slice(0, 400))}`] : [])];
  return [
    `    > ${request.method} ${request.url}${onWire ? '' : '  (not sent)'}`,
    ...request.headers.map(headerLine('>')),
    ...(role === 'request' && request.method === 'POST' ? ['    >', `    > ${visibleLine(body)}`] : []),
    ...answer.map((line) => paint.dim(line)),
    '',
  ];
}

const headerLine = (mark: string) => ([name, value]: Header): string => `    ${mark} ${name}: ${visibleLine(value)}`;
