/** What a command may touch of the world outside. Tests hand in their own. */
export interface Io {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C and its kin. */
  readonly signal: AbortSignal;
}

/** The exit codes of every command. */
export const EXIT = { conforms: 0, violates: 1, couldNotJudge: 2, usage: 3 } as const;
