/** Ctrl-C and its kin, and the exit code that a shell expects after each. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export interface Interruption {
  /** Aborted by the first; a second one ends the process at once. */
  readonly signal: AbortSignal;
  /** undefined as long as none came. */
  readonly exitCode: () => number | undefined;
}

export function interruption(): Interruption {
  const controller = new AbortController();
  let exitCode: number | undefined;
  for (const [name, code] of Object.entries(SIGNALS)) {
    process.on(name, () => {
      if (exitCode !== undefined) process.exit(exitCode);
      exitCode = code;
      controller.abort();
    });
  }
  return { signal: controller.signal, exitCode: () => exitCode };
}
