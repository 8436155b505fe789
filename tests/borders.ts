import { cruise, type ICruiseResult, type IDependency } from 'dependency-cruiser';

interface Room {
  /** Which files are in it. The first room that matches is the file's. */
  readonly files: RegExp;
  /** Which of our files it may import, besides its own. */
  readonly may: readonly RegExp[];
  /** Which of our files it may import as types only. */
  readonly mayAsTypes?: readonly RegExp[];
  readonly node: boolean;
  /** Which packages; * is any. */
  readonly packages: readonly string[];
}

const GENERATED = /^generated\//;
const SCHEMA_DATA = /^schema\/.*\.json$/;
const ANY = /./;
/** What the simulator knows as pure functions: how a sender judges an answer, and the CORS protocol. */
const JUDGEMENT = /^simulator\/((outcome|loopback)\.ts$|cors\/)/;

/** The table of docs/architecture.md. It changes there first. */
export const ROOMS: Readonly<Record<string, Room>> = {
  'side door': { files: /^scenarios\/conformance\.spec\.ts$/, may: [GENERATED, /^(simulator|scenarios|setup)\//], node: true, packages: ['@playwright/test'] },
  player: { files: /^simulator\/player\//, may: [GENERATED, SCHEMA_DATA], node: false, packages: [] },
  schema: { files: /^schema\//, may: [], node: true, packages: ['ajv', 'json-schema-to-typescript'] },
  generated: { files: GENERATED, may: [], node: false, packages: [] },
  judgement: { files: JUDGEMENT, may: [GENERATED, SCHEMA_DATA], mayAsTypes: [/^simulator\//], node: false, packages: [] },
  simulator: { files: /^simulator\//, may: [GENERATED, SCHEMA_DATA, JUDGEMENT, /^simulator\/player\//], node: true, packages: ['*'] },
  receiver: { files: /^receiver\//, may: [GENERATED, SCHEMA_DATA], node: true, packages: ['*'] },
  scenarios: { files: /^scenarios\//, may: [GENERATED, SCHEMA_DATA, JUDGEMENT], mayAsTypes: [/^simulator\//], node: false, packages: ['*'] },
  report: { files: /^report\//, may: [GENERATED, /^scenarios\//], node: false, packages: ['*'] },
  page: { files: /^workbench\/page\//, may: [GENERATED, /^simulator\/course\//], mayAsTypes: [/^workbench\/(state|command|inbox\/view)\.ts$/], node: false, packages: ['preact'] },
  workbench: { files: /^workbench\//, may: [GENERATED, /^(simulator|receiver|scenarios|report)\//], node: true, packages: ['*'] },
  cli: { files: /^cli(\.ts$|\/)/, may: [GENERATED, SCHEMA_DATA, /^(simulator|receiver|scenarios|report|workbench)\//, /^setup\/browser\.(mjs|d\.mts)$/, /^package\.json$/], node: true, packages: ['*'] },
  // What set-up loads from packages it loads after it has installed them.
  setup: { files: /^setup\//, may: [], node: true, packages: ['esbuild', 'playwright-core'] },
  tests: { files: /^tests\//, may: [ANY], node: true, packages: ['*'] },
};

/** One sentence for each import below `root` that crosses a border, type imports included. */
export async function crossings(root: string, paths: readonly string[]): Promise<string[]> {
  const { output } = await cruise([...paths], { baseDir: root, doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true });
  // Without an output type the cruiser answers an object.
  return (output as ICruiseResult).modules.flatMap(({ source, dependencies }) => {
    const name = roomOf(source);
    const room = name === undefined ? undefined : ROOMS[name];
    if (name === undefined || room === undefined) return [];
    return dependencies.filter((dependency) => !allowed(name, room, dependency)).map((dependency) => `${source} imports ${dependency.module}: ${name} may not`);
  });
}

function allowed(name: string, room: Room, { coreModule, resolved, module, dependencyTypes }: IDependency): boolean {
  if (coreModule) return room.node;
  if (resolved.startsWith('node_modules/') || dependencyTypes.some((type) => type.startsWith('npm'))) return room.packages.some((allowedName) => allowedName === '*' || module === allowedName || module.startsWith(`${allowedName}/`));
  if (roomOf(resolved) === name) return true;
  return room.may.some((pattern) => pattern.test(resolved)) || (dependencyTypes.includes('type-only') && (room.mayAsTypes ?? []).some((pattern) => pattern.test(resolved)));
}

function roomOf(file: string): string | undefined {
  return Object.entries(ROOMS).find(([, room]) => room.files.test(file))?.[0];
}
