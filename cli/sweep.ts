/** What killed runs have left, removed by the next one. */
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isGone } from './owner.ts';

/**
 * Removes from a folder what bears the mark of a run that is gone, by a pattern of `marked`. What belongs to living runs,
 * to other users and to other machines stays; so does what cannot be removed: that is nobody's finding.
 */
export async function sweep(folder: string, pattern: RegExp): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(names.map(async (name) => {
    const mark = pattern.exec(name)?.[1];
    if (mark === undefined || !isGone(mark)) return;
    const path = join(folder, name);
    const found = await lstat(path).catch(() => null);
    if (found !== null && found.uid === (process.getuid?.() ?? found.uid)) await remove(path);
  }));
}

export const remove = (path: string): Promise<void> => rm(path, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
