/** Mutants that no test notices, each with the reason why none has to. */
export interface Survivor { readonly file: string; readonly original: string; readonly replacement: string }

export const SURVIVORS: readonly { readonly reason: string; readonly mutants: readonly Survivor[] }[] = [];
