import { writeFile } from 'node:fs/promises';
import { proof } from './proof.ts';

await writeFile(new URL('../../docs/proof.md', import.meta.url), proof());
