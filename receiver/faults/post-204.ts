import { otherSuccess } from '../fault-kinds.ts';

export const fault = otherSuccess(204);
