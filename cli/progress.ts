import { visible } from '../report/visible.ts';
import type { Io } from './io.ts';
import type { Listener } from './run-verify.ts';
import type { VerifyOptions } from './verify-options.ts';
import { redactUrl } from '../report/redact.ts';

const CLEAR = '\r\x1b[2K';

/** Says before sending what will be sent, and lives on one line of a terminal; elsewhere there is none. */
export function progressOn({ stderr }: Pick<Io, 'stderr'>, options: VerifyOptions): (Listener & { end(): void }) | undefined {
  if (stderr.isTTY !== true) return undefined;
  const line = (text: string) => stderr.write(`${CLEAR}${visible(text).slice(0, 79)}`);
  let total = 0;
  line('Starting the browser ...');
  return {
    planned(_engine, stimuli) {
      total = stimuli;
      line(`Sending up to ${stimuli} results to ${redactUrl(options.target)}`);
    },
    delivered(delivery, done) {
      line(`${done} of ${total}  ${delivery.id}`);
    },
    end() {
      stderr.write(CLEAR);
    },
  };
}
