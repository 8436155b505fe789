export interface Ran {
  readonly code: number;
  /** stdout and stderr, as they came. */
  readonly output: string;
}

export interface Machine {
  readonly platform: string;
  /** Runs as the system's administrator (uid 0). */
  readonly root: boolean;
  readonly exists: (path: string) => boolean;
  readonly run: (command: string, args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ran>;
  /** One line of progress, for a person. */
  readonly say: (line: string) => void;
}

export declare const machine: Machine;
