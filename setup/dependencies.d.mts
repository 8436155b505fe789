import type { Machine } from './machine.mjs';

/** Installs the packages of package-lock.json unless they stand there already. Answers whether it installed; throws with npm's output. */
export declare function dependencies(root?: string, machine?: Machine): Promise<boolean>;
