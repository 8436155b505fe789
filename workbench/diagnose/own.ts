/** The HAR of hookproof's own evidence back to the deliveries that it was made from: it names the ties that other HARs leave out. */
import { contract } from '../../generated/contract.js';
import type { Attempt, Delivery, Exchange, PageView, Stimulus } from '../../generated/types.ts';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { STIMULI } from '../../scenarios/stimuli/index.ts';
import { learnerSees } from '../../simulator/attempts.ts';
import { sumUp } from '../../simulator/outcome.ts';
import type { Entry } from './entry.ts';
import { exchangeOf } from './exchange.ts';
import { isObject, parsed } from './json.ts';
import type { Own } from './own-fields.ts';
import { bodyOf } from './page.ts';

interface OwnEntry extends Entry { readonly own: Own }

export const isOwn = (entry: Entry): entry is OwnEntry => entry.own !== null;

/** One a play, in the order of time, its attempts under one id. */
export function ownDeliveries(entries: readonly Entry[], url: string): Delivery[] {
  const byPage = new Map<string, OwnEntry[]>();
  for (const entry of entries.filter(isOwn)) byPage.set(entry.own.page.id, [...(byPage.get(entry.own.page.id) ?? []), entry]);
  const plays: OwnEntry[][][] = [];
  for (const attempt of byPage.values()) {
    const before = plays.at(-1)?.at(-1)?.[0]?.own;
    const own = attempt[0]?.own;
    if (own === undefined || attempt.find(isPost)?.url !== url) continue;
    if (before === undefined || own.delivery !== before.delivery || own.attempt <= before.attempt) plays.push([attempt]);
    else plays.at(-1)?.push(attempt);
  }
  return plays.map((play) => deliveryOf(play, url));
}

const isPost = ({ method, own }: OwnEntry): boolean => method === 'POST' && own.hop === 0;

function deliveryOf(play: readonly OwnEntry[][], url: string): Delivery {
  const stimulus = stimulusOf(play, url);
  const attempts = play.map((entries) => attemptOf(entries));
  return { id: stimulus.id, engine: 'har', predicted: false, stimulus, attempts, receipts: null, outcome: attempts.at(-1)?.outcome ?? 'unknown', learnerSees: stimulus.sender === 'course' ? learnerSees(attempts) : null };
}

function stimulusOf(play: readonly OwnEntry[][], url: string): Stimulus {
  const post = play[0]?.find(isPost);
  const { delivery = '', page } = post?.own ?? {};
  const sender = page?.sender === 'check-url' ? 'check-url' : 'course';
  const from = page !== undefined && URL.canParse(page.origin) ? new URL(page.origin).origin : PUBLISHED.url;
  const origin = [PUBLISHED, AUTHORING].find((known) => known.url === from) ?? { name: from, url: from };
  const [base = ''] = delivery.split('@');
  const known = STIMULI.find((name) => name === base) ?? 'plain';
  const body = parsed(post?.body ?? '');
  return {
    id: delivery,
    name: known !== 'plain' ? known : sender === 'check-url' ? 'check-url' : origin === PUBLISHED ? 'plain' : 'extra-origin',
    sender,
    origin,
    target: url,
    contentType: post?.requestHeaders.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? contract.contentType.value,
    body: isObject(body) ? { ...body } : {},
    finishedOn: sender === 'check-url' ? 'page-opened' : 'each-attempt',
    indent: 0,
    attempts: play.length,
    timeoutMs: contract.timeoutMs.value,
    successStatus: [...contract.senders.course.successStatus.value],
  };
}

function attemptOf(entries: readonly OwnEntry[]): Attempt {
  const sorted = [...entries].sort((a, b) => a.own.hop - b.own.hop || Number(b.isPreflight) - Number(a.isPreflight));
  const exchanges = sorted.map(exchangeIn);
  const post = sorted.find(isPost);
  const last = sorted.findLast(({ own }) => own.seen !== null);
  const page: PageView | null = last?.own.seen == null ? null : { ...last.own.seen, body: bodyOf(last.content, last.own.seen.contentType, last.status) };
  return { number: post?.own.attempt ?? 1, sentAt: new Date(Math.min(...entries.map(({ at }) => at))).toISOString(), body: post?.body ?? '', exchanges, page, ...sumUp(exchanges, page) };
}

function exchangeIn(entry: OwnEntry): Exchange {
  const { own, isPreflight, at } = entry;
  const exchange = exchangeOf(entry, isPreflight ? 'preflight' : 'request', own.hop, at, own.cors);
  return { ...exchange, requestId: own.requestId, onWire: own.onWire, blocked: own.blocked, timing: own.timing ?? exchange.timing };
}
