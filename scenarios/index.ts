/** The catalogue, in debugging order: what stands earlier explains what comes later. */
import { context } from './context/index.ts';
import { delivery } from './delivery/index.ts';
import { endpoint } from './endpoint/index.ts';
import { exposure } from './exposure/index.ts';
import { preflight } from './preflight/index.ts';
import { refusal } from './refusal/index.ts';
import { retry } from './retry/index.ts';
import type { Scenario } from './scenario.ts';

export const catalogue: readonly Scenario[] = [...endpoint, ...preflight, ...delivery, ...retry, ...context, ...exposure, ...refusal];
