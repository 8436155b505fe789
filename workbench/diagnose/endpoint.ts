/** Which endpoint a HAR is about, and the requests that were sent to it. */
import { redactUrl } from '../../report/redact.ts';
import { DiagnoseError } from './diagnose-error.ts';
import type { Entry } from './entry.ts';
import type { Har } from './har.ts';
import { withoutNames } from './persons.ts';
import { isBodiless, mayBeResult, resultIn } from './result.ts';

export interface Endpoint {
  readonly url: string;
  /** The POSTs to it, in order of time. */
  readonly posts: readonly Entry[];
}

const SHOWN = 8;

/**
 * The one endpoint that results were sent to. `wanted` is its URL, or how that begins, where there are several. What a redirect
 * led to is no endpoint of its own. Throws a DiagnoseError where there is none, or where it is not clear which.
 */
export function endpointOf(har: Har, wanted?: string): Endpoint {
  const posts = har.entries.filter(({ method }) => method === 'POST');
  const results = posts.filter((entry) => resultIn(entry) !== null || entry.own !== null);
  const likely = posts.filter((entry) => mayBeResult(entry) || (wanted !== undefined && isBodiless(entry) && isMeant(entry.url, wanted)));
  const all = candidates([...results, ...(results.length === 0 || wanted !== undefined ? likely : [])]);
  const found = wanted === undefined ? all : all.filter((url) => isMeant(url, wanted));
  const [url, other] = found;
  if (url !== undefined && (other === undefined || found.includes(wanted ?? ''))) {
    const meant = other === undefined ? url : wanted ?? url;
    return { url: meant, posts: posts.filter((entry) => entry.url === meant && (results.includes(entry) || likely.includes(entry))) };
  }
  throw new DiagnoseError(url === undefined ? none(har, posts, all, wanted) : several(found, results.map((entry) => resultIn(entry)?.['learnerId'])));
}

/** Their URLs, in order of time; where a redirect leads is left out. */
function candidates(entries: readonly Entry[]): string[] {
  const redirects = new Set(entries.flatMap((entry) => locationOf(entry) ?? []));
  const urls = [...new Set(entries.map(({ url }) => url))];
  const first = urls.filter((url) => !redirects.has(url));
  return first.length > 0 ? first : urls.slice(0, 1);
}

/** Where its answer redirects to, absolute; null where it does not. */
export function locationOf({ status, responseHeaders, url }: Entry): string | null {
  const location = responseHeaders.find(([name, value]) => name.toLowerCase() === 'location' && value !== '')?.[1];
  if (status < 300 || status > 399 || location === undefined || !URL.canParse(location, url)) return null;
  const next = new URL(location, url);
  next.hash = '';
  return next.href;
}

const isMeant = (url: string, wanted: string): boolean => url === wanted || url.startsWith(wanted) || (URL.canParse(wanted) && url.startsWith(new URL(wanted).href));

function several(urls: readonly string[], learnerIds: readonly unknown[]): string {
  const list = urls.slice(0, SHOWN).map((url) => `  ${withoutNames(redactUrl(url), learnerIds)}`);
  return `Failed to choose an endpoint: the HAR holds results sent to ${urls.length} URLs. Name one with --url, or how it begins.\n${[...list, ...(urls.length > SHOWN ? [`  and ${urls.length - SHOWN} more`] : [])].join('\n')}`;
}

function none({ total, entries, malformed }: Har, posts: readonly Entry[], all: readonly string[], wanted: string | undefined): string {
  if (wanted !== undefined && all.length > 0) return `Failed to find the endpoint: none of the results in the HAR was sent to a URL that begins with "${redactUrl(wanted)}". Give another --url, or leave it out.`;
  const bodies = posts.filter(isBodiless).length;
  const found = [`${total} ${total === 1 ? 'entry' : 'entries'}`, `${posts.length} POST`, ...(bodies > 0 ? [`${bodies} of them without their bodies`] : []), ...(malformed > 0 ? [`${malformed} that could not be read`] : []), `${entries.filter(({ isPreflight }) => isPreflight).length} OPTIONS`];
  return `Failed to find a course result in the HAR: it holds ${found.join(', ')}, and no POST with courseId and learnerId. Open the browser's tools before the course is finished, tick Preserve log (Firefox: Persist Logs), set the filter to All, finish the course or click Check URL, then export again.${bodies > 0 ? ' Or name the endpoint with --url: a POST that a browser refused to send may stand there without its body.' : ''}`;
}
