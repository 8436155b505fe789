import type { Tone } from '../../state.ts';

const SHAPES: Readonly<Record<Tone, string>> = {
  plain: 'M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  good: 'M2.8 8.6l3.4 3.4 7-7.6-1.3-1.2-5.7 6.2-2.1-2.1z',
  bad: 'M4 2.6L2.6 4l4 4-4 4L4 13.4l4-4 4 4 1.4-1.4-4-4 4-4L12 2.6l-4 4z',
  warn: 'M8 1.6L.9 14.2h14.2zM7.2 6h1.6v4.2H7.2zm0 5.2h1.6v1.6H7.2z',
};
const WORDS: Readonly<Record<Tone, string>> = { plain: '', good: 'Fine: ', bad: 'Wrong: ', warn: 'Mind: ' };

/** A tone by shape, by colour, and by a word for who sees neither. */
export const Sign = ({ tone, silent = false }: { tone: Tone; silent?: boolean }) => (
  <span class="sign" data-tone={tone}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path fill-rule="evenodd" d={SHAPES[tone]} /></svg>
    {silent || WORDS[tone] === '' ? null : <span class="unseen">{WORDS[tone]}</span>}
  </span>
);
