/** Figures of runs that are too long for CI, with the command that gives them. */
export const MEASURED: readonly string[] = [];
