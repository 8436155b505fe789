import { useEffect, useState } from 'preact/hooks';
import { questionsOf, type Question, type Section } from '../../../simulator/course/course.ts';
import { useSession } from '../session.ts';
import { courseOf } from './course-of.ts';

/** All sections on one page, a group of radio buttons for each question. */
export function Questions() {
  const { state, tell } = useSession();
  const course = courseOf(state);
  const all = questionsOf(course);
  const answered = all.filter(({ id }) => id in state.answers).length;
  const open = answered < all.length;
  return (
    <div class="questions">
      <h2 tabIndex={-1} data-landing>{all.length === 0 ? 'Welcome' : `${all.length} questions`}</h2>
      {all.length === 0 ? <p>This course has no sections of its own. Look at your results when you are ready.</p> : null}
      {course.sections.map((section) => <SectionPart key={section.id} section={section} />)}
      <div class="actions">
        {all.length === 0 ? null : <p class="progress"><progress max={all.length} value={answered} aria-label="Answered questions" /> {answered} of {all.length} answered</p>}
        <button type="button" class="primary" aria-disabled={open} onClick={() => { if (!open) tell({ kind: 'results' }); }}>See my results</button>
      </div>
    </div>
  );
}

const SectionPart = ({ section: { title, text, questions } }: { section: Section }) => (
  <section class="section">
    <h3>{title}</h3>
    <p>{text}</p>
    {questions.map((question) => <Choice key={question.id} question={question} />)}
  </section>
);

function Choice({ question: { id, text, options } }: { question: Question }) {
  const { state: { answers }, tell } = useSession();
  // Until the session has heard of it: an older state that comes meanwhile must not undo the click.
  const [clicked, setClicked] = useState<number | null>(null);
  useEffect(() => { setClicked(null); }, [answers[id]]);
  const chosen = clicked ?? answers[id];
  return (
    <fieldset>
      <legend>{text}</legend>
      {options.map((option, index) => (
        <label key={option} class="option">
          <input type="radio" name={id} checked={chosen === index} onChange={() => { setClicked(index); tell({ kind: 'answer', question: id, option: index }); }} />
          {option}
        </label>
      ))}
    </fieldset>
  );
}
