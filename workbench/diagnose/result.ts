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

/** A POST of JSON whose body was not exported: Firefox has none of one that it did not send. */
export function isBodiless(entry: Entry): boolean {
  const type = entry.requestHeaders.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return entry.body === null && /^application\/json\b/i.test(type.trim()) && !VENDOR.test(hostOf(entry.url));
}

/** One that may be a result by where it comes from: one of the two known origins. */
export const mayBeResult = (entry: Entry): boolean => isBodiless(entry) && [PUBLISHED_URL, AUTHORING_URL].includes(entry.origin ?? entry.refererOrigin ?? entry.pageOrigin ?? '');
