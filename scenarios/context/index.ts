import { scenario as hostedElsewhere } from './hosted-elsewhere.ts';
import type { Scenario } from '../scenario.ts';

export const context: readonly Scenario[] = [
  hostedElsewhere,
];
