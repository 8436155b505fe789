import { useSession } from '../session.ts';
import { courseOf } from './course-of.ts';

/** The results page, in the learner's words. Its button is dead while the course stands still. */
export function Results() {
  const { state, tell } = useSession();
  const { player: { phase, reported }, rules: { mastery, template }, score: { right, total, value, status } } = state;
  const dead = phase !== 'results';
  const passed = status === 'passed';
  const shown = value === null ? null : Math.round(value);
  return (
    <div class="results" data-status={status}>
      <h2 tabIndex={-1} data-landing>{template === 'personalized' ? 'Your summary' : 'Your results'}</h2>
      {shown === null ? <p class="score">No score</p> : <p class="score"><strong>{shown}</strong><span>%</span></p>}
      {shown === null ? null : <Scale score={shown} mastery={mastery} />}
      <p class="verdict">{shown === null ? 'This course has nothing to score.' : passed ? `Well done: you reached the ${mastery} % that “${courseOf(state).title}” asks for.` : `Not yet: “${courseOf(state).title}” asks for ${mastery} %.`}</p>
      {total === 0 ? null : <p class="hint">{right} of {total} questions answered rightly.</p>}
      <div class="actions">
        <button type="button" class="primary" aria-disabled={dead} onClick={() => { if (!dead) tell({ kind: 'finish' }); }}>{reported ? 'Close the course' : 'Finish the course'}</button>
      </div>
    </div>
  );
}

/** The score on a line from 0 to 100, and where mastery begins. Drawn, so that no style stands in the document. */
const Scale = ({ score, mastery }: { score: number; mastery: number }) => (
  <svg class="scale" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={`Score ${score} percent, mastery from ${mastery} percent`}>
    <rect class="rail" x="0" y="3" width="100" height="4" rx="2" />
    <rect class="fill" x="0" y="3" width={Math.max(0, Math.min(100, score))} height="4" rx="2" />
    <rect class="mark" x={Math.max(0, Math.min(99.2, mastery))} y="0" width="0.8" height="10" />
  </svg>
);
