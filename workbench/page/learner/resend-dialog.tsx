import { useId } from 'preact/hooks';
import { useSession } from '../session.ts';

/** The dialog of a failed report, in our own words. Its buttons are dead while an attempt is under way, and for ever where the course stands still. */
export function ResendDialog() {
  const { state: { player: { phase, dialog } }, tell } = useSession();
  const id = useId();
  const dead = phase !== 'failed';
  const ask = (kind: 'back' | 'submit-again' | 'leave-unreported') => () => { if (!dead) tell({ kind }); };
  return (
    <div class="veil">
      <div class="dialog" role="dialog" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} aria-busy={dead}>
        <h2 id={`${id}-title`} tabIndex={-1} data-landing>Your result has not arrived yet</h2>
        <div id={`${id}-text`}>
          <p>Your progress is saved: nothing that you did is lost. But your result could not be passed on to the author of this course.</p>
          <p>Please submit it again. Should it keep failing, contact the author.</p>
        </div>
        <p class="error-line">Error: the host could not be reached.</p>
        <div class="actions">
          <button type="button" class="primary" aria-disabled={dead} onClick={ask('submit-again')}>{dead ? <><span class="spinner" aria-hidden="true" />Submitting …</> : 'Submit again'}</button>
          <button type="button" aria-disabled={dead} onClick={ask('back')}>Back</button>
        </div>
        {dialog?.wayOut === true ? <p><button type="button" class="link" aria-disabled={dead} onClick={ask('leave-unreported')}>Close the course without reporting the result</button></p> : null}
      </div>
    </div>
  );
}
