import { contract } from '../generated/contract.js';
import type { Origin } from '../generated/types.ts';
import { BAD_PORTS } from '../simulator/bad-ports.ts';
import { shownUrl } from './shown-url.ts';
import { UsageError } from './usage-error.ts';

const VENDOR = [contract.origins.published.value, contract.origins.authoring.value].map((url) => new URL(url).hostname);

/** The endpoint's URL, as a course would be configured with it. Throws a UsageError for what no course could call, which quotes no secret of it. */
export function parseTarget(text: string | undefined): string {
  const fail = (found: string, next: string): never => { throw new UsageError(`Failed to read the endpoint's URL: ${found}. ${next}`); };
  if (text === undefined || text.trim() === '') return fail('there is none', 'Give it as in: hookproof verify https://example.com/results');
  const trimmed = text.trim();
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)) return fail(`"${shownUrl(trimmed)}" has no scheme`, `Put https:// before it, as in https://${shownUrl(trimmed.replace(/^\/+/, ''))}`);
  if (/\s/.test(trimmed)) return fail(`"${shownUrl(trimmed)}" holds white space`, 'Quote the URL, or write %20 for a space that belongs to it.');
  if (!URL.canParse(trimmed)) return fail(`"${shownUrl(trimmed)}" is no URL`, 'Give it as in: https://example.com/results');
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return fail(`"${url.protocol}//" is not http`, 'Give an https:// URL.');
  if (url.username !== '' || url.password !== '') return fail('it holds a user name or password, and a browser refuses to fetch such a URL', 'Leave them out; a secret can go into the path.');
  if (url.hash !== '') return fail('it ends in a fragment, which is never sent', 'Leave out what begins with #.');
  if (BAD_PORTS.has(Number(url.port)) && url.port !== '') return fail(`browsers refuse port ${url.port}`, 'Serve the endpoint on another port.');
  if (VENDOR.includes(url.hostname)) return fail(`${url.hostname} is the vendor's own host`, 'Give the URL of your receiver.');
  return trimmed;
}

/** An origin of --origin: scheme, host and port, nothing more. It is named by itself. */
export function parseOrigin(text: string): Origin {
  if (!URL.canParse(text)) throw new UsageError(`Failed to read --origin: "${shownUrl(text)}" is no origin. Give scheme and host, as in https://lms.example.com`);
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new UsageError(`Failed to read --origin: "${shownUrl(text)}" is neither https nor http. Give scheme and host, as in https://lms.example.com`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') throw new UsageError(`Failed to read --origin: "${shownUrl(text)}" is more than an origin. Give ${url.origin}`);
  if (VENDOR.includes(url.hostname)) throw new UsageError(`Failed to read --origin: ${url.origin} is tried anyway. Leave it out.`);
  return { name: url.origin, url: url.origin };
}
