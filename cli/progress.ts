import type { Stimulus } from '../generated/types.ts';
import { plural } from '../report/layout.ts';
import { redactUrl } from '../report/redact.ts';
import { visibleLine } from '../report/visible.ts';
import type { Io } from './io.ts';
import type { Listener } from './run-verify.ts';
import type { VerifyOptions } from './verify-options.ts';

const CLEAR = '\r\x1b[2K';

/** What is no terminal hears of a run that takes its time: so often, and not before. */
const QUIET_MS = 15_000;

/** Says before sending what will be sent, then lives on one line of a terminal; elsewhere a long run says now and then how far it is. `now` in milliseconds. */
export function progressOn({ stderr }: Pick<Io, 'stderr'>, options: ProgressOptions, now: () => number = () => performance.now()): Listener & { end(): void } {
  return stderr.isTTY === true ? onTerminal(stderr, options) : nowAndThen(stderr, now);
}

type ProgressOptions = Pick<VerifyOptions, 'target' | 'profile'> & { readonly maxRequests?: number | undefined };

function nowAndThen(stderr: Io['stderr'], now: () => number): Listener & { end(): void } {
  let total = 0;
  let said = now();
  return {
    planned(stimuli) { total = stimuli.length; },
    delivered(_delivery, done) {
      if (now() - said < QUIET_MS || done === total) return;
      said = now();
      stderr.write(`${done} of ${total} sent\n`);
    },
    end: () => undefined,
  };
}

function onTerminal(stderr: Io['stderr'], { target, profile, maxRequests }: ProgressOptions): Listener & { end(): void } {
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
