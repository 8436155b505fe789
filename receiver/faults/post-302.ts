import { postBecomesGet } from '../fault-kinds.ts';

export const fault = postBecomesGet(302);
