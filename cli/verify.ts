/** hookproof verify: judges an endpoint, or the embedded receiver. */
import type { Io } from './io.ts';
import { newList, readKnownFailures, unfilled, writeKnownFailures } from './known-failures.ts';
import { parseOutputs } from './outputs.ts';
import { printReport } from './print-report.ts';
import { progressOn } from './progress.ts';
import { readBackOf } from './read-back-option.ts';
import { rerunOf } from './rerun.ts';
import { runVerify, type ReadBackRun } from './run-verify.ts';
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
  if (target !== undefined) throw new UsageError(`Failed to verify the embedded receiver: a URL was given too. Leave one of them out.`);
  if (flags.readBack !== undefined) throw new UsageError('Failed to read --read-back: the embedded receiver is asked by itself what it stored. Leave it out.');
  const [{ startReceiver, VENDOR_ORIGINS }, { readSideOver }, { faultOf }] = await Promise.all([import('../receiver/receiver.ts'), import('../simulator/read-back/own.ts'), import('./fault-option.ts')]);
  const receiver = await startReceiver({ origins: [...VENDOR_ORIGINS, ...(flags.origin ?? [])], fault: faultOf(fault) });
  try {
    return await judge(receiver.url, flags, io, { side: readSideOver(receiver) });
  } finally {
    await receiver.close();
  }
}

async function judge(target: string, given: VerifyFlags, io: Io, own?: ReadBackRun): Promise<number> {
  const rerun = given.rerun === undefined ? undefined : await rerunOf(given.rerun, target, given);
  const flags = { ...rerun?.flags, ...given };
  const known = flags.knownFailures === undefined ? undefined : await readKnownFailures(flags.knownFailures);
  const open = flags.knownFailures === undefined || known === undefined ? undefined : unfilled(flags.knownFailures, known);
  if (open !== undefined) io.stderr.write(`${open}\n`);
  const options = verifyOptions(target, flags, { known, ids: rerun?.ids });
  const readBack = readBackOf(flags, io.env) ?? own;
  const outputs = await parseOutputs(flags.reporter);
  const list = flags.writeKnownFailures === undefined ? undefined : await newList(flags.writeKnownFailures);
  const progress = progressOn(io, options);
  const ran = await runVerify(options, io, progress, readBack).finally(() => progress.end());
  const report = rerun === undefined ? ran : rerun.answer(ran);
  await printReport(report, outputs, options.verbose, io);
  if (list !== undefined) {
    const count = await writeKnownFailures(list, report);
    io.stderr.write(`Wrote ${count === 1 ? '1 known failure' : `${count} known failures`} to ${list}\n`);
  }
  return report.exitCode;
}
