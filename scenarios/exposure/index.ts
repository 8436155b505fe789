import type { Scenario } from '../scenario.ts';

export const exposure: readonly Scenario[] = [
];
