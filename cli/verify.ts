/** hookproof verify: judges an endpoint, or the embedded receiver. */
import type { Io } from './io.ts';
import { parseOutputs } from './outputs.ts';
import { printReport } from './print-report.ts';
import { progressOn } from './progress.ts';
import { runVerify } from './run-verify.ts';
import { parseTarget } from './target.ts';
import { verifyOptions, type VerifyFlags } from './verify-options.ts';
import { UsageError } from './usage-error.ts';

export interface EmbeddedFlags {
  embedded?: boolean;
  fault?: string;
}

/** Answers with the exit code. */
export async function verify(target: string | undefined, flags: VerifyFlags & EmbeddedFlags, io: Io): Promise<number> {
  if (flags.embedded === true) return verifyEmbedded(target, flags, io);
  if (flags.fault !== undefined) throw new UsageError('Failed to read --fault: it breaks the embedded receiver only, which npm start judges. Try npm start -- --fault <id>, without a URL.');
  return judge(parseTarget(target), flags, io);
}

/** The receiver of hookproof receive, judged by the very same code as anybody's. */
async function verifyEmbedded(target: string | undefined, { fault, ...flags }: VerifyFlags & EmbeddedFlags, io: Io): Promise<number> {
  if (target !== undefined) throw new UsageError(`Failed to verify the embedded receiver: the URL "${target}" was given too. Leave one of them out.`);
  const [{ startReceiver, VENDOR_ORIGINS }, { faultOf }] = await Promise.all([import('../receiver/receiver.ts'), import('./fault-option.ts')]);
  const receiver = await startReceiver({ origins: [...VENDOR_ORIGINS, ...(flags.origin ?? [])], fault: faultOf(fault) });
  try {
    return await judge(receiver.url, flags, io);
  } finally {
    await receiver.close();
  }
}

async function judge(target: string, flags: VerifyFlags, io: Io): Promise<number> {
  const options = verifyOptions(target, flags);
  const outputs = await parseOutputs(flags.reporter);
  const progress = progressOn(io, options);
  const report = await runVerify(options, io, progress).finally(() => progress?.end());
  await printReport(report, outputs, options.verbose, io);
  return report.exitCode;
}
