import type { Header } from '../../generated/types.ts';

/** Where an answer redirects to, as written; null where it is no redirect: another status, or no Location. As Chromium: the first that is not empty. */
export function locationOf(status: number, headers: readonly Header[]): string | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  return headers.find(([name, value]) => name.toLowerCase() === 'location' && value !== '')?.[1] ?? null;
}
