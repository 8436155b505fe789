import type { Report } from '../generated/types.ts';
import type { Io } from './io.ts';
import { writeReport, type Output } from './outputs.ts';

/** The report by each reporter, to its file or to stdout. */
export async function printReport(report: Report, outputs: readonly Output[], verbose: boolean, io: Io): Promise<void> {
  for (const output of outputs) {
    const text = await render(report, output, verbose, io);
    if (output.file === null) io.stdout.write(text);
    else await writeReport(output.file, text);
  }
}

async function render(report: Report, { reporter, file }: Output, verbose: boolean, io: Io): Promise<string> {
  if (reporter === 'json') return (await import('../report/json.ts')).jsonReport(report);
  if (reporter === 'junit') return (await import('../report/junit.ts')).junitReport(report);
  return (await import('../report/text.ts')).textReport(report, { colour: file === null && wantsColour(io), verbose });
}

/** On a terminal only, unless NO_COLOR; FORCE_COLOR asks for it elsewhere too. */
export function wantsColour({ stdout, env }: Io): boolean {
  if (env['NO_COLOR']) return false;
  return stdout.isTTY === true || Boolean(env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0');
}
