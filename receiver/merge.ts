/**
 * Nothing in a body tells a learner's re-submission from a retake: finishedOn is taken anew at each attempt and there is no
 * event id. What is the same course, learner, score and status within some minutes counts as one result, and shows
 * every submission that it was made of.
 */
export interface Submission {
  readonly courseId: string;
  readonly learnerId: string;
  readonly score: number | null;
  readonly status: string;
  readonly finishedOn: string;
  /** The body as sent, fields that nobody knows included. */
  readonly body: string;
  /** ISO 8601, UTC: when it first arrived. */
  readonly receivedAt: string;
  /** How often these very bytes arrived. */
  readonly timesReceived: number;
}

export interface StoredResult {
  readonly courseId: string;
  readonly learnerId: string;
  readonly score: number | null;
  readonly status: string;
  /** Submissions with different bytes; byte-identical twins count once. */
  readonly count: number;
  readonly firstFinishedOn: string;
  readonly lastFinishedOn: string;
  /** By finishedOn. */
  readonly submissions: readonly Submission[];
}

const MINUTE_MS = 60_000;
export const MERGE_WINDOW_MS = 10 * MINUTE_MS;

/** One result for each group of submissions that follow each other within the window; in order of their last finishedOn. */
export function merge(submissions: readonly Submission[], windowMs = MERGE_WINDOW_MS): StoredResult[] {
  const groups = new Map<string, Submission[][]>();
  for (const submission of [...submissions].sort((a, b) => timeOf(a) - timeOf(b))) {
    const { courseId, learnerId, score, status } = submission;
    const key = JSON.stringify([courseId, learnerId, score, status]);
    const runs = groups.get(key) ?? [];
    const current = runs.at(-1);
    const last = current?.at(-1);
    if (current !== undefined && last !== undefined && timeOf(submission) - timeOf(last) <= windowMs) current.push(submission);
    else runs.push([submission]);
    groups.set(key, runs);
  }
  return inOrder([...groups.values()].flat().flatMap(resultOf));
}

/** By their last finishedOn. */
export const inOrder = (results: readonly StoredResult[]): StoredResult[] => [...results].sort((a, b) => Date.parse(a.lastFinishedOn) - Date.parse(b.lastFinishedOn));

const timeOf = ({ finishedOn }: Submission) => Date.parse(finishedOn);

function resultOf(submissions: readonly Submission[]): StoredResult[] {
  const [first, last] = [submissions[0], submissions.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { courseId, learnerId, score, status } = first;
  return [{ courseId, learnerId, score, status, count: submissions.length, firstFinishedOn: first.finishedOn, lastFinishedOn: last.finishedOn, submissions }];
}
