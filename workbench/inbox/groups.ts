/** Which arrivals are one result: the receiver's own rule, applied to what arrived, whatever was answered. */
import type { CourseResult } from '../../generated/types.ts';
import { merge, type Submission } from '../../receiver/merge.ts';
import type { GroupView, Role } from './view.ts';

export interface ValidArrival {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly text: string;
  readonly result: CourseResult;
}

/** In order of arrival: the groups, in order of their first arrivals. Twins have the same text, as in the receiver's store. */
export function groupsOf(arrivals: readonly ValidArrival[]): GroupView[] {
  const sameText = new Map<string, ValidArrival[]>();
  for (const arrival of arrivals) sameText.set(arrival.text, [...(sameText.get(arrival.text) ?? []), arrival]);
  return merge([...sameText.values()].flatMap(submissionOf)).map((stored): GroupView => {
    const { courseId, learnerId, score, status, firstFinishedOn, lastFinishedOn, count, submissions } = stored;
    const ids = submissions.flatMap(({ body }) => sameText.get(body) ?? []).map(({ id }) => id).sort((a, b) => a - b);
    return { id: ids[0] ?? 0, courseId, learnerId, score, status, firstFinishedOn, lastFinishedOn, arrivals: ids, submissions: count, resubmissions: count - 1, twins: ids.length - count };
  }).sort((a, b) => a.id - b.id);
}

/** What each arrival is in its group, by the arrival's id. A twin repeats the earliest with its bytes, a re-submission the group's first. */
export function rolesOf(arrivals: readonly ValidArrival[], groups: readonly GroupView[]): Map<number, Role> {
  const groupOf = new Map(groups.flatMap(({ id: group, arrivals: ids }) => ids.map((id) => [id, group] as const)));
  const earliest = new Map<string, number>();
  return new Map(arrivals.map(({ id, text }): [number, Role] => {
    const [group, twinOf] = [groupOf.get(id) ?? id, earliest.get(text)];
    if (twinOf !== undefined) return [id, { kind: 'twin', group, repeats: twinOf }];
    earliest.set(text, id);
    return [id, id === group ? { kind: 'first', group } : { kind: 're-submission', group, repeats: group }];
  }));
}

function submissionOf(twins: readonly ValidArrival[]): Submission[] {
  return twins.slice(0, 1).map(({ at, text, result: { courseId, learnerId, score, status, finishedOn } }) =>
    ({ courseId, learnerId, score, status, finishedOn, body: text, receivedAt: at, timesReceived: twins.length }));
}
