import { refuseAll } from '../fault-kinds.ts';

export const fault = refuseAll(400);
