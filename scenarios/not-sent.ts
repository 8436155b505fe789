/** What --max-requests left no room for is one thing to tell, however many rows it stops. Pure. */
import type { ScenarioRow } from '../generated/types.ts';
import { reported } from './wording/reported.ts';

/** The first of them by level tells it for all; the others are unknown because of it. */
export function gatherNotSent(rows: readonly ScenarioRow[]): ScenarioRow[] {
  const those = rows.filter(({ finding }) => finding?.kind === 'not-sent');
  const first = ['must', 'should', 'advice'].flatMap((level) => those.filter((row) => row.level === level))[0];
  const facts = first?.finding?.facts as { maxRequests: number; started: number; needed: number | null } | undefined;
  if (first === undefined || facts === undefined || those.length === 1) return [...rows];
  const { maxRequests, started, needed } = facts;
  const finding = reported({ kind: 'not-sent', maxRequests, started, needed, ids: those.map(({ id }) => id) }, []);
  return rows.map((row) => (row === first ? { ...row, finding } : those.includes(row) ? { ...row, finding: null, causedBy: first.id } : row));
}
