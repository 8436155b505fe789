import type { Reason } from '../../generated/types.ts';

export type ContextFinding =
  | { kind: 'extra-origin-fails'; origin: string; reason: Reason | null; status: number | null };
