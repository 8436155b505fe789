import { preflightRedirect } from '../fault-kinds.ts';

export const fault = preflightRedirect(308);
