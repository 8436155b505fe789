/** The engineer's remarks on what the learner sees now: plain values. */
import type { FactStatus } from '../../../generated/types.ts';
import type { State, Tone } from '../../state.ts';

export interface Note { readonly tone: Tone; readonly title: string; readonly text: string; readonly fact: FactStatus | null }

const note = (tone: Tone, title: string, text: string, fact: FactStatus | null): Note => ({ tone, title, text, fact });

export function notesOn(state: State): readonly Note[] {
  const { player, rules } = state;
  const anonymous = player.anonymous ? [note('warn', 'Nothing will be sent.', 'A learner who starts anonymously causes no request at all: the endpoint never hears of this one.', 'observed')] : [];
  const assumed = rules.template === 'assessment' ? [note('plain', 'This template is taken to do as the Simple course does.', 'The Assessment template’s own code was not found. Its score, its results page and its finish button are assumed.', 'assumed')] : [];
  return [...of(state), ...(player.phase === 'closed' && player.ending === 'anonymous' ? [] : anonymous), ...assumed];
}

function of(state: State): readonly Note[] {
  const { player, rules: { attempts, template, behaviour } } = state;
  const { phase, dialog, ending, reported } = player;
  const failed = dialog?.failed ?? 0;
  switch (phase) {
    case 'identify': return [note('plain', 'Anyone can claim to be anyone.', 'The course believes what is typed here, or what the link’s parameters name and email say: learnerId proves nothing.', 'observed')];
    case 'questions': return [soFar(state), ...(player.anonymous ? [] : [note('plain', 'Nobody has checked who this is.', 'learnerId will be the e-mail address that was typed, or that the link carried: anyone can claim any.', 'observed')])];
    case 'results': return [soFar(state), template === 'personalized' ? note('plain', reported ? 'Sent as this summary opened.' : 'This template sends as its summary opens.', reported ? 'There is nothing left to send: the button closes the course.' : 'Who steps back from the dialog causes one more attempt when closing.', 'observed') : note('plain', 'The button sends.', 'Progress is saved to the vendor first, then the result goes to the webhook.', 'stated')];
    case 'saving': return [note('plain', 'A stand-in: nothing is saved.', 'A course saves its progress to the vendor here, before it calls the webhook. hookproof sends the vendor nothing.', 'stated')];
    case 'sending': return [note('plain', `Attempt ${failed + 1} is under way.`, 'The player sets no timeout: it waits for as long as the endpoint takes.', 'observed')];
    case 'failed': return [
      ...(state.fate?.outcome === 'delivered-but-reported-failed' ? [note('bad', 'The result arrived all the same.', 'Each further click sends it again, and the endpoint stores it again. The learner is told that it did not arrive.', 'derived')] : []),
      note('bad', `Attempt ${failed} of ${attempts} failed.`, 'The learner is not told the count. The error line is always the same, whatever the cause was.', 'observed'),
      dialog?.wayOut === true
        ? note('warn', 'The way out is open.', 'From here on the learner may close the course without reporting. Each further click is one more attempt.', 'stated')
        : note('plain', `${attempts - failed === 1 ? 'One more failure opens' : `${attempts - failed} more failures open`} the way out.`, 'Each attempt is a click of the learner’s, without a wait. Stepping back and finishing again starts the count anew.', 'observed'),
    ];
    case 'standstill': return [];
    case 'waiting': return [note('warn', 'The endpoint is silent.', 'hookproof has stopped watching; a course would go on waiting, since no timeout is set. The learner sees what you see.', 'observed')];
    case 'closed': return [closing(state, ending, behaviour)];
  }
}

function soFar({ score: { right, total, value, status }, rules: { mastery } }: State): Note {
  const sent = value === null ? 'null' : String(value);
  return note('plain', `Score ${sent}, status ${status}.`, total === 0 ? 'A personalized course without sections has no score.' : `${right} of ${total} right; passed from ${mastery} on. This is the score as the template’s own arithmetic gives it.`, 'observed');
}

function closing({ fate }: State, ending: State['player']['ending'], behaviour: string): Note {
  if (ending === 'reported' && fate?.outcome === 'reported-ok-but-lost') return note('bad', 'The result is lost.', 'A redirect dropped its body, and the page it ended on answered 200: the course believes that it was reported, and nobody is told.', 'derived');
  if (ending === 'reported') return note('good', 'The result was accepted.', 'The endpoint answered with status 200, the only status that a course counts as success.', 'observed');
  if (ending === 'unreported') return note('bad', 'The result was never accepted.', `The learner took the way out${behaviour === 'article' ? '' : ' after readable answers that were no success'}. The endpoint may have stored it all the same: see the log.`, 'stated');
  return note('warn', 'Nothing was sent.', 'The learner stayed anonymous: there was no request, and there is nothing to find in the endpoint’s log.', 'observed');
}
