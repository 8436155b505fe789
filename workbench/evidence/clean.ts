import type { Attempt, Body, Delivery, Exchange, PageView, ScenarioRow } from '../../generated/types.ts';
import { withoutSecretHeaders } from '../../report/redact.ts';
import { mapStrings } from '../../report/strings.ts';
import type { Recording } from './recording.ts';
import type { Replacing } from './replace.ts';

/** The recording without secrets and persons. Only what came from outside is changed: hookproof's own words stay, whatever somebody is called. */
export function cleaned(recording: Recording, replace: Replacing): Recording {
  const { text, value } = replace;
  return {
    ...recording,
    target: text(recording.target),
    conditions: recording.conditions.map(text),
    settings: recording.settings.map((setting) => ({ ...setting, value: value(setting.value) })),
    deliveries: withoutSecretHeaders(recording.deliveries).map((delivery) => deliveryOf(delivery, replace)),
    rows: recording.rows.map((row) => rowOf(row, replace)),
    steps: recording.steps.map((step) => ({ ...step, title: text(step.title), text: step.text === null ? null : text(step.text) })),
    console: recording.console.map((line) => ({ ...line, page: text(line.page), text: text(line.text) })),
    screenshots: recording.screenshots.map((shot) => ({ ...shot, name: text(shot.name), caption: text(shot.caption) })),
    repro: recording.repro === null ? null : text(recording.repro),
    personal: [],
  };
}

function deliveryOf(delivery: Delivery, replace: Replacing): Delivery {
  const { text, value } = replace;
  return {
    ...delivery,
    stimulus: { ...delivery.stimulus, target: text(delivery.stimulus.target), contentType: text(delivery.stimulus.contentType), body: value(delivery.stimulus.body) },
    attempts: delivery.attempts.map((attempt) => attemptOf(attempt, replace)),
    receipts: delivery.receipts?.map((receipt) => ({ ...receipt, body: receipt.body === null ? null : text(receipt.body) })) ?? null,
    ...(delivery.stored === undefined ? {} : { stored: { ...delivery.stored, latest: delivery.stored.latest === null ? null : value(delivery.stored.latest) } }),
  };
}

const attemptOf = (attempt: Attempt, replace: Replacing): Attempt => ({
  ...attempt,
  body: replace.text(attempt.body),
  exchanges: attempt.exchanges.map((exchange) => exchangeOf(exchange, replace)),
  page: attempt.page === null ? null : pageOf(attempt.page, replace),
  reason: attempt.reason === null ? null : { ...attempt.reason, parameter: orNull(attempt.reason.parameter, replace) },
});

const exchangeOf = ({ request, response, cors, tls, ...exchange }: Exchange, replace: Replacing): Exchange => ({
  ...exchange,
  request: { ...request, url: replace.text(request.url), headers: request.headers.map(([name, value]) => [name, replace.text(value)]) },
  response: response === null ? null : { ...response, statusText: replace.text(response.statusText), headers: response.headers.map(([name, value]) => [name, replace.text(value)]), body: bodyOf(response.body, replace) },
  cors: cors === null ? null : { ...cors, parameter: orNull(cors.parameter, replace) },
  tls: tls === null ? null : { ...tls, subject: replace.text(tls.subject), issuer: replace.text(tls.issuer) },
});

const pageOf = (page: PageView, replace: Replacing): PageView => ({
  ...page,
  url: orNull(page.url, replace),
  error: orNull(page.error, replace),
  contentType: orNull(page.contentType, replace),
  body: bodyOf(page.body, replace),
});

function bodyOf(body: Body, { text, cut }: Replacing): Body {
  if (body.state !== 'read') return body;
  const isWhole = body.complete && body.bytes <= Buffer.byteLength(body.text);
  return { ...body, text: text(isWhole ? body.text : cut(body.text)) };
}
const orNull = (value: string | null, { text }: Replacing): string | null => (value === null ? null : text(value));

/** From this length on a quotation may have been cut. */
const QUOTATION = 150;

/** The words of a finding quote what was seen; its kind and the row around it are hookproof's own. */
function rowOf(row: ScenarioRow, { text, cut, value, people }: Replacing): ScenarioRow {
  const { finding } = row;
  const whole = (line: string): string => (line.length >= QUOTATION ? cut(line) : line);
  const quoted = (line: string): string => text(whole(line));
  if (finding === null) return row;
  return {
    ...row,
    finding: {
      ...finding,
      facts: value(mapStrings(finding.facts, whole)),
      summary: quoted(finding.summary),
      expected: text(finding.expected),
      seen: finding.seen.map(quoted),
      reason: finding.reason === null ? null : text(finding.reason),
      fix: finding.fix.map(text),
      paste: finding.paste.map(text),
      curl: finding.curl === null ? null : text(finding.curl),
      where: finding.where.map((where) => ({ ...where, learnerId: where.learnerId === null ? null : (people.find(where.learnerId)?.pseudonym ?? text(where.learnerId)) })),
    },
  };
}
