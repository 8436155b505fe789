import type { Machine } from './machine.mjs';

/** On CI as root the tools of the tests are installed; elsewhere tests without theirs skip, counted and named. */
export declare function testMachine(env?: Readonly<Record<string, string | undefined>>, machine?: Machine): Promise<void>;
