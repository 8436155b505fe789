/** What an arrival is, in words. */
import type { ArrivalView, Role } from '../../../inbox/view.ts';
import type { Tone } from '../../../state.ts';

export interface Standing { readonly tone: Tone; readonly words: string }

export function standing({ kind, misread, role, state }: ArrivalView): Standing {
  if (state === 'gone') return { tone: 'warn', words: 'The client left before it was answered.' };
  if (kind === 'preflight') return { tone: 'plain', words: 'A preflight: the browser asks whether the POST may be sent.' };
  if (misread !== null) return { tone: 'bad', words: `No course result: ${misread.detail}` };
  if (role !== null) return { tone: 'good', words: roleWords(role) };
  return { tone: 'plain', words: 'Neither a preflight nor a result.' };
}

function roleWords(role: Role): string {
  switch (role.kind) {
    case 'first': return 'A valid result, the first of its kind.';
    case 're-submission': return `A valid result: a re-submission of #${role.repeats}, with a later finishedOn.`;
    case 'twin': return `A twin of #${role.repeats}: byte for byte the same.`;
  }
}
