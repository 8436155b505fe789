export type RetryFinding = never;
