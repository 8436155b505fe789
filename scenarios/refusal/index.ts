import type { Scenario } from '../scenario.ts';

export const refusal: readonly Scenario[] = [
];
