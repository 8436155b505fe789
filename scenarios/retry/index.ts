import type { Scenario } from '../scenario.ts';

export const retry: readonly Scenario[] = [
];
