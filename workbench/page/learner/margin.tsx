import { Fact } from '../parts/fact.tsx';
import { Sign } from '../parts/sign.tsx';
import { useSession } from '../session.ts';
import { notesOn } from './notes.ts';
import { Standstill } from './standstill.tsx';

/** The engineer's margin: what the learner is not told. */
export function Margin() {
  const { state } = useSession();
  const notes = notesOn(state);
  return (
    <section class="margin" aria-label="Remarks for the engineer">
      <h2>What the learner is not told</h2>
      {state.player.phase === 'standstill' ? <Standstill /> : null}
      {notes.map(({ tone, title, text, fact }) => (
        <p key={title} class="remark" data-tone={tone}>
          <Sign tone={tone} />
          <span><strong>{title}</strong> {text} {fact === null ? null : <Fact status={fact} />}</span>
        </p>
      ))}
    </section>
  );
}
