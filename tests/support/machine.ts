import type { Machine, Ran } from '../../setup/machine.mjs';

export interface FakeMachine extends Machine {
  /** Each command that ran, as one line. */
  readonly ran: string[];
}

interface Fake {
  readonly platform?: string;
  readonly root?: boolean;
  readonly files?: readonly string[];
  /** The answer to a command, and what it puts on the disk; by default it works and puts nothing there. */
  readonly run?: (line: string) => Partial<Ran> & { readonly files?: readonly string[] };
}

/** A machine that holds these files, runs nothing and writes down what it was asked to run. */
export function fakeMachine({ platform = 'linux', root = false, files = [], run = () => ({}) }: Fake = {}): FakeMachine {
  const disk = new Set(files);
  const ran: string[] = [];
  return {
    platform, root, ran,
    exists: (path) => disk.has(path),
    say: () => undefined,
    run: (command, args) => {
      const line = [command === process.execPath ? 'node' : command, ...args.map((arg) => arg.replace(/^.*\/(?=cli\.js$)/, ''))].join(' ');
      ran.push(line);
      const { code = 0, output = '', files: written = [] } = run(line);
      for (const file of written) disk.add(file);
      return Promise.resolve({ code, output });
    },
  };
}
