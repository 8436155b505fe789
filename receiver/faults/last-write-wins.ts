import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';
import type { StoredResult } from '../merge.ts';

const arrivedAt = ({ submissions }: StoredResult) => submissions.at(-1)?.receivedAt ?? '';

export const fault: Fault = {
  id: 'last-write-wins',
  summary: 'keeps one result of a learner and course: the one that came last, whatever its finishedOn',
  fails: only('retry/late-twin'),
  apart: true,
  shows: (stored) => {
    const kept = new Map<string, StoredResult>();
    for (const result of [...stored].sort((a, b) => (arrivedAt(a) < arrivedAt(b) ? -1 : 1))) kept.set(JSON.stringify([result.courseId, result.learnerId]), result);
    return [...kept.values()];
  },
};
