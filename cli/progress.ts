import type { Stimulus } from '../generated/types.ts';
import { plural } from '../report/layout.ts';
import { redactUrl } from '../report/redact.ts';
import { visibleLine } from '../report/visible.ts';
import type { Io } from './io.ts';
import type { Listener } from './run-verify.ts';
import type { VerifyOptions } from './verify-options.ts';

const CLEAR = '\r\x1b[2K';

/** Says before sending what will be sent, then lives on one line of a terminal; elsewhere there is none. */
export function progressOn({ stderr }: Pick<Io, 'stderr'>, { target, profile, maxRequests }: Pick<VerifyOptions, 'target' | 'profile'> & { readonly maxRequests?: number | undefined }): (Listener & { end(): void }) | undefined {
  if (stderr.isTTY !== true) return undefined;
  const line = (text: string) => stderr.write(`${CLEAR}${visibleLine(text).slice(0, 79)}`);
  let total = 0;
  line('Starting ...');
  return {
    planned(stimuli) {
      total = stimuli.length;
      stderr.write(`${CLEAR}Sending ${plannedWords(stimuli, maxRequests)} (profile ${profile}) to ${visibleLine(redactUrl(target))}\n`);
    },
    delivered(delivery, done) {
      line(`${done} of ${total}  ${delivery.id}`);
    },
    end() {
      stderr.write(CLEAR);
    },
  };
}

/** What the pages send are results, each behind its preflight; what the raw client sends is whatever a scenario needs. */
function plannedWords(stimuli: readonly Stimulus[], maxRequests: number | undefined): string {
  const most = (isWire: boolean) => stimuli.filter(({ sender }) => (sender === 'wire') === isWire).reduce((sum, { attempts }) => sum + attempts, 0);
  const [results, raw] = [most(false), most(true)];
  return `up to ${plural(results, 'result')} with preflights${raw === 0 ? '' : ` and ${plural(raw, 'request')} of a raw client`}${maxRequests === undefined ? '' : `, ${maxRequests} requests at most`}`;
}
