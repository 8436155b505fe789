/** What of a report came from outside, changed: URLs by one rule, free text by another. Its own fields stay as they are, so that it is as valid as before. */
import type { Attempt, Body, Delivery, Exchange, Header, PageView, Report, ScenarioRow } from '../generated/types.ts';
import { mapStrings } from './strings.ts';

export interface Changes {
  /** A URL stays one. */
  readonly url: (url: string) => string;
  /** Free text: bodies, header values, words that quote them. */
  readonly text: (text: string) => string;
  /** What the user wrote: its URLs alone are changed. */
  readonly own: (text: string) => string;
}

export function changedOutside(report: Report, change: Changes): Report {
  const { url, text, own } = change;
  const isForeign = report.engine.name === 'har';
  return {
    ...report,
    target: url(report.target),
    ...(isForeign ? { engine: { ...report.engine, product: text(report.engine.product), version: text(report.engine.version) } } : {}),
    scenarios: report.scenarios.map((row) => rowOf(row, text)),
    deliveries: report.deliveries.map((delivery) => deliveryOf(delivery, change)),
    settings: report.settings.map((setting) => (isForeign ? mapStrings(setting, text) : { ...setting, value: mapStrings(setting.value, own) })),
    probe: report.probe === null ? null : { ...report.probe, url: url(report.probe.url) },
    ...(report.knownFailures === undefined ? {} : { knownFailures: report.knownFailures.map((entry) => ({ ...entry, reason: text(entry.reason) })) }),
  };
}

/** Its kind, and where it was seen, are hookproof's own. */
function rowOf(row: ScenarioRow, text: Changes['text']): ScenarioRow {
  const { finding, known } = row;
  return {
    ...row,
    ...(known === undefined ? {} : { known: { ...known, reason: text(known.reason) } }),
    finding: finding === null ? null : {
      ...finding,
      facts: mapStrings(finding.facts, text),
      summary: text(finding.summary),
      expected: text(finding.expected),
      seen: finding.seen.map(text),
      reason: orNull(finding.reason, text),
      fix: finding.fix.map(text),
      paste: finding.paste.map(text),
      curl: orNull(finding.curl, text),
    },
  };
}

/** What hookproof sent is its own; what somebody else's browser sent is not. */
function deliveryOf(delivery: Delivery, change: Changes): Delivery {
  const { url, text } = change;
  const { stimulus, stored } = delivery;
  const isForeign = delivery.engine === 'har';
  return {
    ...delivery,
    stimulus: { ...stimulus, target: url(stimulus.target), ...(isForeign ? { contentType: text(stimulus.contentType), body: mapStrings(stimulus.body, text) } : {}) },
    attempts: delivery.attempts.map((attempt) => attemptOf(attempt, change, isForeign)),
    ...(stored === undefined ? {} : { stored: { ...stored, latest: mapStrings(stored.latest, text), problem: orNull(stored.problem, text) } }),
  };
}

const attemptOf = (attempt: Attempt, change: Changes, isForeign: boolean): Attempt => ({
  ...attempt,
  body: isForeign ? change.text(attempt.body) : attempt.body,
  exchanges: attempt.exchanges.map((exchange) => exchangeOf(exchange, change, isForeign)),
  page: attempt.page === null ? null : pageOf(attempt.page, change),
  reason: attempt.reason === null ? null : { ...attempt.reason, parameter: orNull(attempt.reason.parameter, change.text) },
});

function exchangeOf({ request, response, error, cors, tls, ...exchange }: Exchange, change: Changes, isForeign: boolean): Exchange {
  const { url, text, own } = change;
  return {
    ...exchange,
    request: { ...request, url: url(request.url), headers: request.headers.map((header) => headerOf(header, change)) },
    response: response === null ? null : { ...response, statusText: text(response.statusText), headers: response.headers.map((header) => headerOf(header, change)), body: bodyOf(response.body, text) },
    error: orNull(error, isForeign ? text : own),
    cors: cors === null ? null : { ...cors, parameter: orNull(cors.parameter, text) },
    tls: tls === null ? null : { ...tls, subject: text(tls.subject), issuer: text(tls.issuer) },
  };
}

const pageOf = (page: PageView, { url, text, own }: Changes): PageView => ({ ...page, url: orNull(page.url, url), error: orNull(page.error, own), contentType: orNull(page.contentType, text), body: bodyOf(page.body, text) });
const headerOf = ([name, value]: Header, { url, text }: Changes): Header => [text(name), /^(content-)?location$/i.test(name) ? url(value) : text(value)];
const bodyOf = (body: Body, text: Changes['text']): Body => (body.state === 'read' ? { ...body, text: text(body.text) } : body);
const orNull = (value: string | null, change: (text: string) => string): string | null => (value === null ? null : change(value));
