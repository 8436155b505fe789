import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSession } from '../session.ts';
import { Closed } from './closed.tsx';
import { courseOf } from './course-of.ts';
import { Curtain } from './curtain.tsx';
import { Identify } from './identify.tsx';
import { Questions } from './questions.tsx';
import { ResendDialog } from './resend-dialog.tsx';
import { Results } from './results.tsx';

/** The learner's pane. A dialog in it is modal for it alone: the engineer's view stays usable. */
export function Screen() {
  const { state } = useSession();
  const { player: { phase, dialog, leaving }, rules } = state;
  const pane = useRef<HTMLDivElement>(null);
  const covered = dialog !== null || ((phase === 'saving' || phase === 'sending' || phase === 'waiting') && (leaving || rules.template !== 'personalized'));
  const shown = phase === 'identify' || phase === 'questions' || phase === 'closed' ? phase : 'results';
  useFocusKept(pane, dialog !== null ? 'dialog' : shown);
  return (
    <div class="screen" data-pane="learner" data-phase={phase} ref={pane}>
      <div class="course" inert={covered}>
        <p class="course-title">{courseOf(state).title}</p>
        {shown === 'identify' ? <Identify /> : shown === 'questions' ? <Questions /> : shown === 'closed' ? <Closed /> : <Results />}
      </div>
      {dialog !== null ? <ResendDialog /> : covered ? <Curtain phase={phase} /> : null}
    </div>
  );
}

/** Who works in the pane stays in it: the focus goes to what has come, never to nowhere. Who works elsewhere is left alone. */
function useFocusKept(pane: { readonly current: HTMLElement | null }, shown: string): void {
  const inside = useRef(false);
  const before = useRef(shown);
  useLayoutEffect(() => {
    const note = ({ target }: Event) => { inside.current = target instanceof Node && pane.current?.contains(target) === true; };
    document.addEventListener('focusin', note);
    return () => { document.removeEventListener('focusin', note); };
  }, [pane]);
  useLayoutEffect(() => {
    if (before.current !== shown && inside.current) pane.current?.querySelector<HTMLElement>(shown === 'dialog' ? '[role=dialog] [data-landing]' : '.course [data-landing]')?.focus();
    before.current = shown;
  }, [pane, shown]);
}
