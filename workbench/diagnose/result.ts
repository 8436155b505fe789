/** Whether an entry sent a course result, and what a person could learn from it. */
import { contract } from '../../generated/contract.js';
import { hostOf } from '../../simulator/loopback.ts';
import type { Entry } from './entry.ts';
import { isObject, parsed, type Json } from './json.ts';

const CHECK_URL = contract.senders['check-url'].body.value;
export const PUBLISHED_URL: string = contract.origins.published.value;
export const AUTHORING_URL: string = contract.origins.authoring.value;
/** Where the vendor's own pages store progress: never somebody's endpoint. */
const VENDOR = /(^|\.)easygenerator\.com$/;

/** The body as an object of the contract's fields; null for anything else. courseId and learnerId, and one more of them. */
export function resultIn({ body }: Pick<Entry, 'body'>): Json | null {
  const value = body === null ? undefined : parsed(body);
  if (!isObject(value)) return null;
  const named = 'courseId' in value && 'learnerId' in value && ['score', 'status', 'finishedOn'].some((field) => field in value);
  return named ? value : null;
}

/** Check URL's literal body; its time differs each time. */
export const isCheckUrl = (result: Json): boolean => result['courseId'] === CHECK_URL.courseId && result['learnerId'] === CHECK_URL.learnerId;

/** A POST that may be a result whose body was not exported: JSON, from one of the two known origins, to nobody of the vendor's. */
export function mayBeResult(entry: Entry): boolean {
  const type = entry.requestHeaders.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const origin = entry.origin ?? entry.pageOrigin ?? '';
  return entry.body === null && /^application\/json\b/i.test(type.trim()) && [PUBLISHED_URL, AUTHORING_URL].includes(origin) && !VENDOR.test(hostOf(entry.url));
}

export const isVendor = (url: string): boolean => VENDOR.test(hostOf(url));
