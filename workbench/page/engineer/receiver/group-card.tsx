import type { GroupView } from '../../../inbox/view.ts';
import { Foreign } from '../../parts/foreign.tsx';
import { plural } from '../../parts/time.ts';

/** One result, and everything that it was made of. */
export const GroupCard = ({ group: { courseId, learnerId, score, status, firstFinishedOn, lastFinishedOn, arrivals, submissions, resubmissions, twins } }: { group: GroupView }) => (
  <li class="group">
    <p class="group-head"><Foreign text={learnerId} personal /> <span class="badge" data-status={status === 'passed' ? 'passed' : 'failed'}><Foreign text={status} /></span> <span class="mono">{score === null ? 'no score' : String(score)}</span></p>
    <p class="hint">course <span class="mono"><Foreign text={courseId} /></span></p>
    <p class="hint">{plural(submissions, 'submission')}{resubmissions > 0 ? `, ${plural(resubmissions, 'of them a re-submission', 'of them re-submissions')}` : ''}{twins > 0 ? `; ${plural(twins, 'byte-identical twin')}` : ''}. finishedOn <span class="mono">{firstFinishedOn}</span>{lastFinishedOn === firstFinishedOn ? '' : <> to <span class="mono">{lastFinishedOn}</span></>}. {arrivals.length === 1 ? 'Request' : 'Requests'} {arrivals.map((id) => `#${id}`).join(', ')}.</p>
  </li>
);
