export type RefusalFinding = never;
