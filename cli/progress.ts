import { redactUrl } from '../report/redact.ts';
import { visibleLine } from '../report/visible.ts';
import type { Io } from './io.ts';
import type { Listener } from './run-verify.ts';
import type { VerifyOptions } from './verify-options.ts';

const CLEAR = '\r\x1b[2K';

/** Says before sending what will be sent, then lives on one line of a terminal; elsewhere there is none. */
export function progressOn({ stderr }: Pick<Io, 'stderr'>, { target, profile }: Pick<VerifyOptions, 'target' | 'profile'>): (Listener & { end(): void }) | undefined {
  if (stderr.isTTY !== true) return undefined;
  const line = (text: string) => stderr.write(`${CLEAR}${visibleLine(text).slice(0, 79)}`);
  let total = 0;
  line('Starting ...');
  return {
    planned(stimuli) {
      total = stimuli.length;
      const most = stimuli.reduce((sum, { attempts }) => sum + attempts, 0);
      stderr.write(`${CLEAR}Sending up to ${most} results (profile ${profile}) to ${visibleLine(redactUrl(target))}\n`);
    },
    delivered(delivery, done) {
      line(`${done} of ${total}  ${delivery.id}`);
    },
    end() {
      stderr.write(CLEAR);
    },
  };
}
