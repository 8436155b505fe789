/** The logs as lines that can be read and searched. */
import { visibleLine } from '../../report/visible.ts';
import type { ConsoleLine, Recording, Step } from './recording.ts';

/** What happened, one step after another; its text is set in below it. */
export const stepsText = ({ steps }: Recording): string => textOf(steps.map(stepLines), 'No step was recorded.');

function stepLines({ at, attempt, title, text }: Step): string {
  const who = attempt === null ? '' : `attempt ${attempt}`;
  const lines = (text ?? '').split('\n').filter((line) => line !== '');
  return [`${at}  ${who.padEnd(11)} ${visibleLine(title)}`.trimEnd(), ...lines.map((line) => `${' '.repeat(38)}${visibleLine(line)}`)].join('\n');
}

/** What the pages' consoles showed. */
export const consoleText = ({ console: shown }: Recording): string => textOf(shown.map(consoleLine), 'The console showed nothing.');

const consoleLine = ({ at, page, level, text }: ConsoleLine): string => `${at}  ${level.padEnd(8)} ${visibleLine(page)}  ${visibleLine(text)}`;

const textOf = (lines: readonly string[], none: string): string => `${(lines.length === 0 ? [none] : lines).join('\n')}\n`;
