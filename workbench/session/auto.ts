/** Plays everything through by itself: a learner who answers all, finishes, and submits again until it works or the way out appears; then an author who clicks Check URL. */
import { questionsOf } from '../../simulator/course/course.ts';
import { wayBroke } from '../../scenarios/look.ts';
import { courseOf } from './desk.ts';
import type { Command } from '../command.ts';
import type { Session } from './session.ts';

export interface AutoLearner { readonly name: string; readonly email: string; readonly anonymous: boolean; /** Between two clicks, for eyes and recordings. */ readonly paceMs: number }

/** Resolves when there is nothing left to click. Stops where the course stands still or waits, as a learner would have to. */
export async function playThrough(session: Session, { name, email, anonymous, paceMs }: AutoLearner): Promise<void> {
  const click = async (command: Command): Promise<void> => {
    await session.command(command);
    await session.pictured();
    await new Promise((resolve) => { setTimeout(resolve, paceMs); });
  };
  await click(anonymous ? { kind: 'anonymous' } : { kind: 'identify', name, email });
  for (const { id, right } of questionsOf(courseOf(session.desk))) await click({ kind: 'answer', question: id, option: right });
  await click({ kind: 'results' });
  await click({ kind: 'finish' });
  while (session.desk.player.phase === 'failed') await click({ kind: session.desk.player.dialog?.wayOut === true ? 'leave-unreported' : 'submit-again' });
  await click({ kind: 'check-url' });
}

/**
 * 0: the course was reported, kept its body, and Check URL is green. 1: one of them is not so. 2: one of them cannot be told.
 * By first attempts, as verify judges: a learner whose second click worked has seen the dialog. An anonymous learner reports nothing, and that is right.
 */
export function autoExitCode({ last, desk }: Session): 0 | 1 | 2 {
  const attempts = [...(desk.player.anonymous ? [] : [last.course?.attempts[0]]), last.checkUrl?.attempts.at(-1)];
  // A way that we broke says nothing of the endpoint.
  const said = attempts.flatMap((attempt) => (attempt === undefined || wayBroke(attempt) ? [null] : [attempt.accepted, attempt.delivered]));
  if (said.includes(false)) return 1;
  return said.includes(null) ? 2 : 0;
}
