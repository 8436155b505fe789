/** The pages' scripts and styles, as bundled by the build. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The text of a sender's page script. Throws where the build has not run. */
export const playerScript = (sender: 'course' | 'check-url'): Promise<string> => built('player', `${sender}.js`);

/** The text of a file that the build makes, by its path below dist/. Throws where the build has not run. */
export async function built(...path: string[]): Promise<string> {
  const file = join(packageRoot(), 'dist', ...path);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new Error(`Failed to load a page's script: ${file} is not built. Run npm run build.`, { cause });
  }
}

/** Sources and bundle lie at different depths; both lie below hookproof's package.json. */
function packageRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'hookproof') return folder;
    if (folder === dirname(folder)) throw new Error(`Failed to load the player: no package.json of hookproof above ${fileURLToPath(import.meta.url)}. Install hookproof again.`);
  }
}
