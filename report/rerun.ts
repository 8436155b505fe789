import type { Report } from '../generated/types.ts';
import { ANOTHER_PORT, isAnotherPort } from '../scenarios/same-endpoint.ts';
import { CHANGE_WORDS } from './changes.ts';
import type { Palette } from './colour.ts';
import { labelled, WIDTH, wrap } from './layout.ts';
import { visibleLine } from './visible.ts';

const ORDER = ['new', 'still-failing', 'fixed', 'added', 'gone'] as const;
const COLUMN = 17;

/** With --rerun: what became of each row that was not fine. */
export function rerun({ target, rerun: again }: Report, paint: Palette): string[] {
  if (again === undefined) return [];
  const rows = ORDER.flatMap((change) => again.rows.filter((row) => row.change === change));
  return [
    ...wrap(visibleLine(`WHAT WAS NOT FINE IN ${again.file}, ${again.startedAt.slice(0, 19).replace('T', ' ')} UTC`), WIDTH).map(paint.bold),
    ...(again.target !== undefined && isAnotherPort(again.target, target) ? wrap(`${new URL(again.target).host} then, ${new URL(target).host} now: ${ANOTHER_PORT}.`, WIDTH, '  ') : []),
    '',
    ...rows.flatMap(({ id, change, is }) => labelled(`  ${change === 'gone' ? 'NOT SHOWN' : CHANGE_WORDS[change]}`, `${id}${change === 'fixed' ? '' : ` (${is ?? ''})`}`, COLUMN)),
    ...again.gone.flatMap((id) => labelled('  GONE', `${visibleLine(id)}: this version does not know it`, COLUMN)),
  ];
}
