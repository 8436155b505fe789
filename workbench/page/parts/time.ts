/** How long after the learner's click, or else the time of day. */
export function when(at: string, ms: number | null): string {
  if (ms === null) return at.slice(11, 19);
  return ms < 1000 ? `+${Math.round(ms)} ms` : `+${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
}

export const plural = (count: number, one: string, more = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : more}`;
