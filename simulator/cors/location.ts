import type { Header } from '../../generated/types.ts';
import { isRedirect } from './status.ts';

/** Where an answer redirects to, as written; null where it is no redirect: another status, or no Location. As Chromium: the first that is not empty. */
export function locationOf(status: number, headers: readonly Header[]): string | null {
  if (!isRedirect(status)) return null;
  return headers.find(([name, value]) => name.toLowerCase() === 'location' && value !== '')?.[1] ?? null;
}
