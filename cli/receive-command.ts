/** The receive command's flags, checked. */
import { faultOf } from './fault-option.ts';
import { receive } from './receive.ts';
import type { Io } from './io.ts';
import { parseOrigin } from './target.ts';
import { UsageError } from './usage-error.ts';

export async function receiveCommand(flags: { port?: string; db?: string; origin?: string[]; fault?: string }, io: Io): Promise<number> {
  const port = flags.port === undefined ? 0 : Number(flags.port);
  if (!/^\d+$/.test(flags.port ?? '0') || port > 65_535) throw new UsageError(`Failed to read --port: "${flags.port ?? ''}" is no port. Give a number from 0 to 65535; 0 takes a free one.`);
  await receive({ port, db: flags.db, origin: (flags.origin ?? []).map((origin) => parseOrigin(origin).url), fault: faultOf(flags.fault)?.id }, io);
  return 0;
}
