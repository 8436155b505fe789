/** npm run proof: docs/proof.md; with --rows the facts of every row too, played anew. */
import { writeFile } from 'node:fs/promises';
import { proof } from './proof.ts';
import { playRows } from './rows.ts';

const write = (path: string, text: string) => writeFile(new URL(`../../${path}`, import.meta.url), text);

await write('docs/proof.md', proof());
if (process.argv.includes('--rows')) await write('tests/fixtures/rows.json', `${JSON.stringify(await playRows(), null, 1)}\n`);
