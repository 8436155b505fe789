/** Fields of ours on a read side, compared by what they mean: a read side may spell a time or a number its own way. */
import type { Delivery, Stored } from '../../generated/types.ts';

export interface Differing { readonly name: string; readonly sent: string | number | null; readonly stored: string | number | null }

type Latest = Stored['latest'];

/** A score may be rounded to two decimals, which turns 56.99999999999999 into 57; not to less, and not be cut off. */
const SCORE_TOLERANCE = 0.005001;
/** Databases keep times to the second. */
const TIME_TOLERANCE_MS = 1000;
/** Those that keep parts of it keep them to 3 ms at least. */
const PARTS_TOLERANCE_MS = 10;

/** What a read side's scores are multiplied by: 100 where it keeps 0.75 for 75, and so shows in any of these deliveries. From 1 for 100, or 0 for 0, nobody could tell. */
export const scaleOf = (deliveries: readonly Delivery[]): number => (deliveries.some(({ stimulus, stored }) => {
  const score = numberOf(stored?.latest?.['score']);
  return typeof score === 'number' && score > 0 && score < 1 && !otherScore(100)(stimulus.body['score'], score);
}) ? 100 : 1);

/** Those of our fields that say something else than what was sent. What is spelled in a way of its own is not compared. */
export function differingFields(delivery: Delivery, latest: Latest, scale = 1): Differing[] {
  const sent = delivery.stimulus.body;
  const of = (name: string, differs: (sent: unknown, stored: unknown) => boolean): Differing[] =>
    latest !== null && Object.hasOwn(latest, name) && differs(sent[name], latest[name]) ? [{ name, sent: showable(sent[name]), stored: showable(latest[name]) }] : [];
  return [
    ...of('courseId', otherText(bare)),
    ...of('learnerId', otherText((id) => id.normalize('NFKC').toLowerCase())),
    ...of('score', otherScore(scale)),
    ...of('status', (one, other) => isStatus(other) && otherText((text) => text.toLowerCase())(one, other)),
    ...(otherTime(delivery, latest) ? [{ name: 'finishedOn', sent: timesOf(delivery).at(-1) ?? null, stored: showable(latest?.['finishedOn']) }] : []),
  ];
}

/** Which of our fields it shows so that they can be compared. A null stands for itself in a score alone. */
export function comparable(latest: Latest): string[] {
  const has = (name: string, can: (stored: unknown) => boolean): string[] => (latest !== null && Object.hasOwn(latest, name) && can(latest[name]) ? [name] : []);
  const isText = (value: unknown): boolean => typeof value === 'string';
  return [...has('courseId', isText), ...has('learnerId', isText), ...has('score', (value) => numberOf(value) !== undefined), ...has('status', isStatus), ...has('finishedOn', (value) => instantOf(value) !== null)];
}

/** Whether it bears the time of one of the attempts: then it is this delivery's, or one's that was sent in the same second where it shows no parts of a second. */
export function sentAtThatTime(delivery: Delivery, latest: Latest): boolean {
  const time = instantOf(latest?.['finishedOn']);
  return time !== null && isNear(delivery, time, time % 1000 === 0 ? TIME_TOLERANCE_MS : PARTS_TOLERANCE_MS);
}

function otherTime(delivery: Delivery, latest: Latest): boolean {
  const time = instantOf(latest?.['finishedOn']);
  return time !== null && !isNear(delivery, time, TIME_TOLERANCE_MS);
}

const isNear = (delivery: Delivery, time: number, within: number): boolean => timesOf(delivery).some((sent) => Math.abs(Date.parse(sent) - time) < within);

/** A value as a finding shows it: what is neither text nor number it does not. */
export const showable = (value: unknown): string | number | null => (typeof value === 'string' || typeof value === 'number' ? value : null);
const otherText = (spelled: (text: string) => string) => (sent: unknown, stored: unknown): boolean => typeof sent === 'string' && typeof stored === 'string' && spelled(sent) !== spelled(stored);
/** A course's id is 32 hex digits, which databases like to write with dashes. */
const bare = (id: string): string => id.toLowerCase().replaceAll('-', '');
/** A read side may have a status of its own, such as "processed". */
const isStatus = (value: unknown): boolean => typeof value === 'string' && /^(passed|failed)$/i.test(value);

const otherScore = (scale: number) => (sent: unknown, stored: unknown): boolean => {
  const [a, b] = [numberOf(sent), numberOf(stored)];
  if (a === undefined || b === undefined) return false;
  if (a === null || b === null) return a !== b;
  return Math.abs(a - b * scale) > SCORE_TOLERANCE;
};

/** Decimals come as texts from some databases; undefined is no score. */
export function numberOf(value: unknown): number | null | undefined {
  if (value === null || typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

/** A time with its zone; what has none may mean any. */
const instantOf = (value: unknown): number | null =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/i.test(value) && !Number.isNaN(Date.parse(value)) ? Date.parse(value) : null;

/** finishedOn as each attempt sent it. */
export function timesOf({ attempts }: Delivery): string[] {
  return attempts.flatMap(({ body }) => {
    try {
      const { finishedOn } = JSON.parse(body) as { finishedOn?: unknown };
      return typeof finishedOn === 'string' ? [finishedOn] : [];
    } catch {
      return [];
    }
  });
}
