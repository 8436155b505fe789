/** A HAR to a report: the same scenarios, words and verdicts as verify's, over what somebody else's browser recorded. No network. */
import type { Delivery, Report } from '../../generated/types.ts';
import { redacted, withoutEchoes } from '../../report/redact.ts';
import { mapStrings } from '../../report/strings.ts';
import { catalogue } from '../../scenarios/index.ts';
import { AUTHORING, choose, PUBLISHED } from '../../scenarios/plan.ts';
import { countRows, originRows, verdictOf } from '../../scenarios/verdict.ts';
import { chainsOf } from './chain.ts';
import { deliveriesOf } from './deliveries.ts';
import { endpointOf } from './endpoint.ts';
import { named, type Named } from './evidence.ts';
import { readHar } from './har.ts';
import { isOwn, ownDeliveries } from './own.ts';
import { personsIn } from './persons.ts';
import { rowsFor } from './rows.ts';
import { settingsOf } from './settings.ts';
import { withShortHeaders } from './shorten.ts';
import { toolOf } from './tool.ts';

export interface DiagnoseOptions {
  /** hookproof's version. */
  readonly hookproof: string;
  /** The file's name, without folders. */
  readonly file: string;
  /** The endpoint's URL, or how it begins; needed where the HAR holds results sent to several. */
  readonly url?: string | undefined;
  readonly only: readonly string[];
  readonly strict: boolean;
}

/** `text` is the HAR. Throws a DiagnoseError where it is none, or holds no course result. No person of it is in the report, nor in an error. */
export function diagnose(text: string, options: DiagnoseOptions): Report {
  const har = readHar(text);
  const endpoint = endpointOf(har, options.url);
  const chains = chainsOf(har, endpoint);
  const isOurs = endpoint.posts.some(isOwn);
  const evidence = isOurs ? named(ownDeliveries(har.entries, endpoint.url), true) : named(deliveriesOf(chains, endpoint.url));
  const persons = personsIn(evidence.recorded, endpoint.url);
  const tool = toolOf(har.writtenBy, (one) => persons.text(one));
  const tidy = (deliveries: readonly Delivery[]) => withoutEchoes(persons.without(deliveries), endpoint.url);
  const judged: Named = { ...evidence, judged: tidy(evidence.judged) };
  const deliveries = tidy(evidence.recorded);
  const chosen = choose(catalogue, 'standard', options.only);
  const rows = rowsFor(judged, chosen, endpoint.url);
  const origins = originsIn(judged.judged, (one) => persons.text(one));
  const times = chains.flatMap(({ legs }) => legs.flatMap(({ entry, preflight }) => [entry, ...(preflight === null ? [] : [preflight])]));
  const report = redacted({
    schemaVersion: 1,
    hookproof: options.hookproof,
    startedAt: new Date(Math.min(...times.map(({ at }) => at))).toISOString(),
    durationMs: Math.round(Math.max(...times.map(({ at, ms }) => at + ms)) - Math.min(...times.map(({ at }) => at))),
    target: endpoint.url,
    engine: { name: 'har', product: tool.creator, version: tool.version, predicted: false },
    profile: 'go-live',
    only: [...options.only],
    strict: options.strict,
    ...verdictOf(rows, options.strict, origins),
    counts: countRows(rows),
    origins,
    scenarios: rows,
    deliveries,
    settings: settingsOf(`${options.file}, as ${[tool.creator, tool.version].filter((part) => part !== '').join(' ')} wrote it`, chains),
    probe: null,
    har: { file: options.file, entries: har.total, used: new Set(times).size, malformed: har.malformed },
  });
  const shown = mapStrings(report, (one) => persons.text(one));
  return { ...shown, deliveries: withShortHeaders(shown.deliveries) };
}

/** Both origins, whatever the record holds: of one that is not in it nothing is known. The first of an origin's plain cases speaks for it. Any other origin is its own key, and `clean` takes persons out of that. */
function originsIn(judged: readonly Delivery[], clean: (text: string) => string): Report['origins'] {
  const nothing = { delivered: null, accepted: null, outcome: 'unknown' } as const;
  const rows = Object.entries(originRows(judged.toReversed())).flatMap(([name, row]) => (row === undefined ? [] : [[name === row.origin ? clean(name) : name, row] as const]));
  return { published: { origin: PUBLISHED.url, sender: 'course', ...nothing }, authoring: { origin: AUTHORING.url, sender: 'check-url', ...nothing }, ...Object.fromEntries(rows) };
}
