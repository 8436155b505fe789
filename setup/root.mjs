import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout, without a slash at its end. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
