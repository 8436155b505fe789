/** One attempt told step by step: who did what, what came back, what the browser decided and why, what the page was told, what the learner sees. */
import { contract } from '../../generated/contract.js';
import type { Attempt, Exchange, LearnerSees, ScenarioRow, Stimulus } from '../../generated/types.ts';
import { isSuccess } from '../../simulator/cors/status.ts';
import { bodyWasLost, preflightOf } from '../../simulator/outcome.ts';
import { preflightCheck } from '../../simulator/cors/preflight-check.ts';
import type { Behaviour } from '../../simulator/course/player.ts';
import type { Detail, EntryKind } from '../state.ts';
import { answerDetail, requestDetail } from './details.ts';
import type { Draft } from './log.ts';
import { authorSees } from './verdicts.ts';
import { answeredTitle, keyOf, kindOf, sentTitle, speakerOf, type WireStep } from './wire-step.ts';

/** A step of a story. `key` finds the entry that told of it as it happened. */
export interface Told { readonly key: string; readonly draft: Draft }

export interface Telling {
  readonly stimulus: Stimulus;
  readonly attempt: Attempt;
  readonly rows: readonly ScenarioRow[];
  /** null for Check URL, which has one behaviour; nobody: whoever began it is no longer there. */
  readonly sees: 'nobody' | { readonly now: LearnerSees; readonly other: LearnerSees; readonly behaviour: Behaviour } | null;
}

export const REMEMBERED = 'remembered';
export const REMEMBERS = 'No OPTIONS this time: the browser remembers the last answer';
const REMEMBERS_LONG = "It keeps the answer for as long as Access-Control-Max-Age says, 5 seconds without it. A learner's browser does the same.";

export function story(telling: Telling): Told[] {
  const { exchanges } = telling.attempt;
  const turns = { preflight: 0, request: 0 };
  const told = exchanges.flatMap((exchange) => {
    const turn = turns[exchange.role]++;
    return exchange.onWire || exchange.response !== null ? ofExchange(exchange, turn, telling) : [];
  });
  const remembered = exchanges.some(({ onWire }) => onWire) && !exchanges.some(({ role }) => role === 'preflight');
  const unsent = exchanges.find(({ role, onWire }) => role === 'request' && !onWire);
  return withFinding([...(remembered ? [memory(telling)] : []), ...told, decision(telling), ...(unsent === undefined ? [] : [neverSent(unsent, telling)]), pageTold(telling), ...outcome(telling)], telling.rows);
}

const draft = (telling: Telling, kind: EntryKind, who: Draft['who'], tone: Draft['tone'], title: string, ms: number | null, text: string | null = null, detail: Detail | null = null): Draft => ({
  at: new Date(Date.parse(telling.attempt.sentAt) + (ms ?? 0)).toISOString(), ms: ms === null ? null : Math.round(ms), who, kind, tone, attempt: telling.attempt.number, title, text, detail,
});

const sender = ({ stimulus }: Telling): 'course' | 'check-url' => (stimulus.sender === 'check-url' ? 'check-url' : 'course');

const memory = (telling: Telling): Told => ({ key: REMEMBERED, draft: draft(telling, 'preflight-remembered', 'browser', 'plain', REMEMBERS, 0, REMEMBERS_LONG) });

function ofExchange(exchange: Exchange, turn: number, telling: Telling): Told[] {
  const { role, request, response, timing, hop, error, blocked } = exchange;
  const { stimulus, attempt } = telling;
  const preflight = role === 'preflight';
  const step = (what: WireStep['what'], tone: Draft['tone'], title: string, ms: number | null, text: string | null = null, detail: Detail | null = null): Told => {
    const one = { role, turn, what };
    return { key: keyOf(one), draft: draft(telling, kindOf(one), speakerOf(one, sender(telling)), tone, title, ms, text, detail) };
  };
  const lost = !preflight && hop > 0 && request.method !== 'POST';
  // The browser stamps a POST when the page asks for it; it leaves when its preflight is answered.
  const asking = preflight ? undefined : preflightOf(attempt.exchanges, hop)?.timing.headers;
  const start = Math.max(timing.start, asking ?? 0);
  const asked = step('sent', lost ? 'bad' : 'plain', sentTitle({ role, turn, what: 'sent' }, stimulus.origin.url, request, `POST, ${bytesOf(attempt.body)} bytes`), start,
    lost ? 'A redirect with 301, 302 or 303 turns the POST into a GET without a body: the result is lost.' : null, requestDetail(exchange, attempt.body));
  if (response === null) {
    const why = error ?? blocked;
    // hookproof itself gave up: the endpoint was still silent.
    const gaveUp = attempt.page?.settled === 'timeout' && why === 'net::ERR_ABORTED';
    return why === null || why === 'net::ERR_FAILED' || gaveUp ? [asked] : [asked, step('answered', 'bad', `No answer: ${why}`, timing.end)];
  }
  const detail = answerDetail(exchange, stimulus.origin.url, countsFor(telling, response.status));
  const took = timing.headers === null ? '' : ` after ${Math.max(0, Math.round(timing.headers - start))} ms`;
  const fine = preflight ? preflightCheck(stimulus.origin.url, response.status, response.headers) === null : detail.expected.every((one) => one.fine);
  const redirects = !preflight && hop < lastHop(attempt);
  // A redirect that drops the body is the fault; one that keeps it is a risk.
  const tone = redirects ? (bodyWasLost(attempt.exchanges) ? 'bad' : 'warn') : fine ? 'good' : 'bad';
  const title = answeredTitle({ role, turn, what: 'answered' }, request.method, `${response.status} ${response.statusText}`.trimEnd());
  return [asked, step('answered', tone, title + took, timing.headers, null, redirects ? { ...detail, expected: [] } : detail)];
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A POST that the browser held back: what it would have been. */
const neverSent = (exchange: Exchange, telling: Telling): Told =>
  ({ key: keyOf({ role: 'request', turn: 0, what: 'sent' }), draft: draft(telling, 'post-sent', 'browser', 'bad', `The ${exchange.request.method} is never sent: ${exchange.hop === 0 ? 'the result stays in the browser' : 'the redirect ends here'}`, telling.attempt.page?.endMs ?? null, null, requestDetail(exchange, telling.attempt.body)) });

const lastHop = ({ exchanges }: Attempt): number => Math.max(0, ...exchanges.filter(({ role }) => role === 'request').map(({ hop }) => hop));

function countsFor({ stimulus, attempt }: Telling, status: number): { words: string; fine: boolean } {
  if (stimulus.sender === 'check-url') return { words: '200 to 299, or 304', fine: isSuccess(status) || status === 304 };
  return { words: stimulus.successStatus.join(' or '), fine: stimulus.successStatus.includes(status) || (attempt.accepted === true && attempt.page?.redirected === true) };
}

function decision(telling: Telling): Told {
  const { reason, page, exchanges } = telling.attempt;
  const end = page?.endMs ?? Math.max(0, ...exchanges.map(({ timing }) => timing.end ?? 0));
  if (reason === null) return { key: 'decided', draft: draft(telling, 'browser-decided', 'browser', 'plain', 'The browser lets the page read the answer', page?.headersMs ?? end) };
  if (reason.code === 'timeout') return { key: 'decided', draft: draft(telling, 'browser-decided', 'hookproof', 'warn', `No answer in ${telling.stimulus.timeoutMs / 1000} s: hookproof stops waiting, the player would go on`, end, 'The player sets no timeout: it waits for as long as the endpoint takes.') };
  return { key: 'decided', draft: draft(telling, 'browser-decided', 'browser', 'bad', `The browser ${exchanges.some(({ onWire }) => onWire) ? 'refuses' : 'sends nothing'}: ${reason.code}${reason.parameter === null ? '' : ` (${reason.parameter})`}`, end) };
}

function pageTold(telling: Telling): Told {
  const { page, accepted } = telling.attempt;
  const course = telling.stimulus.sender === 'course';
  const make = (tone: Draft['tone'], title: string, text: string | null = null): Told => ({ key: 'told', draft: draft(telling, 'page-told', sender(telling), tone, title, page?.endMs ?? null, text) });
  if (page === null || page.settled === 'timeout') return make('warn', `The ${course ? "course's" : "authoring tool's"} code is told nothing: it waits`);
  if (page.settled === 'error') return make('bad', `The ${course ? "course's" : "authoring tool's"} code is told: ${course ? (page.error ?? 'a network error') : 'an error, status 0'}`, 'JavaScript learns no more than that: neither the reason nor the status.');
  const by = course ? `a course counts ${telling.stimulus.successStatus.join(', ')} alone` : 'by jQuery\'s rule';
  return make(accepted === true ? 'good' : 'bad', `The ${course ? "course's" : "authoring tool's"} code is told: status ${page.status ?? ''}, ${accepted === true ? 'success' : accepted === false ? 'failure' : 'undecided'} (${by}${course ? '' : `: ${page.because.replaceAll('-', ' ')}`})`);
}

function outcome(telling: Telling): Told[] {
  const { sees, attempt } = telling;
  if (sees === 'nobody') return [];
  if (sees === null) {
    const { label } = authorSees(attempt);
    return [{ key: 'sees', draft: draft(telling, 'check-url-says', 'check-url', attempt.accepted === true ? 'good' : attempt.accepted === false ? 'bad' : 'warn', `The author sees: ${label}`, attempt.page?.endMs ?? null) }];
  }
  const other = sees.other === sees.now ? null
    : sees.behaviour === 'article' ? `So the help article says. Course templates of 2018 to 2020 show instead${shown(sees.other)}`
      : `So do the templates of 2018 to 2020. The help article says instead${shown(sees.other)}`;
  if (attempt.outcome === 'reported-ok-but-lost') return [{ key: 'sees', draft: draft(telling, 'learner-sees', 'learner', 'bad', `The learner sees${shown(sees.now)}`, attempt.page?.endMs ?? null, 'And the result is lost all the same.') }];
  return [{ key: 'sees', draft: draft(telling, 'learner-sees', 'learner', sees.now === 'nothing-more' ? 'good' : sees.now === 'waiting' ? 'warn' : 'bad', `The learner sees${shown(sees.now)}`, attempt.page?.endMs ?? null, other) }];
}

/** Reads on from "The learner sees". */
function shown(sees: LearnerSees): string {
  const { value } = contract.learnerSees[sees];
  return value.startsWith('Nothing: ') ? ` nothing: ${value.slice('Nothing: '.length)}` : `: ${value}`;
}

/** The most important finding stands at the step that shows it. */
function withFinding(told: readonly Told[], rows: readonly ScenarioRow[]): Told[] {
  const row = rows.find(({ verdict, finding }) => finding !== null && (verdict === 'violates' || verdict === 'unknown'));
  if (row?.finding == null || row.level === 'advice') return [...told];
  const place = stepOf(row, told);
  const { id, level, source, finding } = row;
  const empty: Detail = { line: null, headers: [], body: null, expected: [], finding: null };
  return told.map((one) => (one === place ? { ...one, draft: { ...one.draft, detail: { ...(one.draft.detail ?? empty), finding: { id, level, source, found: finding } } } } : one));
}

function stepOf({ id }: ScenarioRow, told: readonly Told[]): Told | undefined {
  const find = (...kinds: EntryKind[]) => told.find(({ draft: { kind, tone } }) => kinds.includes(kind) && tone !== 'good') ?? told.find(({ draft: { kind } }) => kinds.includes(kind));
  if (id.startsWith('preflight/')) return find('preflight-answered') ?? find('browser-decided');
  if (id.startsWith('delivery/')) return find('post-answered') ?? find('browser-decided');
  return find('browser-decided');
}
