/** hookproof verify: judges an endpoint, or the embedded receiver. */
import type { Report } from '../generated/types.ts';
import type { Io } from './io.ts';
import { parseOutputs, writeReport, type Output } from './outputs.ts';
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
  for (const { reporter, file } of outputs) {
    const text = await render(report, { reporter, file }, options.verbose, io);
    if (file === null) io.stdout.write(text);
    else await writeReport(file, text);
  }
  return report.exitCode;
}

async function render(report: Report, { reporter, file }: Output, verbose: boolean, io: Io): Promise<string> {
  if (reporter === 'json') return (await import('../report/json.ts')).jsonReport(report);
  if (reporter === 'junit') return (await import('../report/junit.ts')).junitReport(report);
  return (await import('../report/text.ts')).textReport(report, { colour: file === null && wantsColour(io), verbose });
}

/** On a terminal only, unless NO_COLOR; FORCE_COLOR asks for it elsewhere too. */
function wantsColour({ stdout, env }: Io): boolean {
  if (env['NO_COLOR']) return false;
  return stdout.isTTY === true || Boolean(env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0');
}
