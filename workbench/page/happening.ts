/** Where things stand, in a sentence: for who listens to the page. */
import type { State } from '../state.ts';

export function happening({ player: { phase, dialog, ending }, rules, checkUrl, asking, rows, fate }: State): string {
  const wrong = rows.filter(({ verdict, level }) => verdict === 'violates' && level !== 'advice').length;
  const tail = wrong === 0 ? '' : ` ${wrong === 1 ? 'One thing is' : `${wrong} things are`} wrong.`;
  if (asking) return 'The browser asks whether this page may reach the local network.';
  if (checkUrl.phase === 'checking') return 'Check URL is sending.';
  return `${courseSays()}${tail}`;

  function courseSays(): string {
    switch (phase) {
      case 'identify': return 'The course waits for its learner.';
      case 'questions': return 'The course has begun.';
      case 'results': return 'The results page is open.';
      case 'saving': return 'Progress is being saved.';
      case 'sending': return `Attempt ${(dialog?.failed ?? 0) + 1} is under way.`;
      case 'failed': return `Attempt ${dialog?.failed ?? 1} of ${rules.attempts} failed; the learner sees a dialog${dialog?.wayOut === true ? ' with a way out' : ''}.`;
      case 'standstill': return 'The course stands still: nothing more happens.';
      case 'waiting': return 'The endpoint is silent, and the course waits.';
      case 'closed': return ending === 'reported' ? (fate?.outcome === 'reported-ok-but-lost' ? 'The course is closed, and the result is lost.' : 'The course is closed and the result reported.') : ending === 'unreported' ? 'The course is closed, the result not reported.' : 'The course is closed; nothing was sent.';
    }
  }
}
