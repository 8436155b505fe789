/** One switch over every fault of the embedded receiver, and sequences: it fails the first k attempts, then recovers. */
import { requirements } from '../../generated/requirements.js';
import type { Attempt } from '../../generated/types.ts';
import type { Fault } from '../../receiver/fault.ts';
import { allFaults, faultById } from '../../receiver/faults/index.ts';
import type { Receiver } from '../../receiver/receiver.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { ArrivalView } from '../inbox/view.ts';
import type { FaultBoard } from '../state.ts';

const ALL: FaultBoard['all'] = allFaults.map(({ id, summary, fails }) => ({ id, summary: `The receiver ${summary}.`, fails: fails.map((one) => ({ id: one.id, sentence: `The endpoint ${requirements[one.id].sentence}.` })) }));

export interface FaultSwitch {
  /** Throws where there is no fault of that id. */
  turn(id: string | null, failFirst: number | null): void;
  /** Before an attempt of a course's delivery: whether the receiver has just recovered, or fails again for a new delivery. */
  beforeCourse(number: number): 'recovers' | 'fails-again' | null;
  /** Before anything else that is sent: the receiver stays as it is. */
  watch(): void;
  /** After it: what it looked like from both ends. Answers how many POSTs arrived. */
  after(attempt: Attempt, learner: string): number;
  readonly on: Fault | undefined;
  readonly failFirst: number | null;
  /** The fault that answers now; null where the receiver conforms, or has recovered. */
  readonly serving: string | null;
  view(): FaultBoard;
}

export function createFaultSwitch(receiver: Receiver, inbox: Inbox): FaultSwitch {
  let fault: Fault | undefined;
  let failFirst: number | null = null;
  let recovered = false;
  let arrivalsBefore = 0;
  let ends: FaultBoard['ends'] = null;
  const serving = () => (recovered ? null : (fault?.id ?? null));
  const watch = () => { arrivalsBefore = inbox.newest; };
  return {
    turn(id, first) {
      fault = id === null ? undefined : faultById(id);
      failFirst = fault === undefined ? null : first;
      recovered = false;
      receiver.become(fault);
    },
    beforeCourse(number) {
      watch();
      const now = failFirst !== null && number > failFirst;
      if (now === recovered) return null;
      recovered = now;
      receiver.become(now ? undefined : fault);
      return now ? 'recovers' : 'fails-again';
    },
    watch,
    after({ reason, page, exchanges }, learner) {
      const arrived = inbox.snapshot().arrivals.filter(({ id }) => id > arrivalsBefore);
      ends = {
        // By what answered it: the switch may have been turned meanwhile.
        fault: arrived.length === 0 ? serving() : (arrived.at(-1)?.fault ?? null),
        browser: [
          ...exchanges.map(({ request, response, error, blocked }) => `${request.method}: ${response === null ? (error ?? blocked ?? 'no answer') : `${response.status} ${response.statusText}`.trim()}`),
          page === null ? 'The page was left, and is told nothing' : reason === null ? `The page is told: status ${page.status ?? ''}` : `Refused: ${reason.code}${reason.parameter === null ? '' : ` (${reason.parameter})`}`,
        ],
        receiver: arrived.length === 0 ? ['Nothing arrived.'] : arrived.map(arrivalWords),
        learner,
      };
      return arrived.filter(({ method }) => method === 'POST').length;
    },
    get on() { return fault; },
    get failFirst() { return failFirst; },
    get serving() { return serving(); },
    view: () => ({ all: ALL, on: fault?.id ?? null, failFirst, ends }),
  };
}

function arrivalWords({ method, answer, state, role, misread }: ArrivalView): string {
  const kind = role?.kind === 'twin' ? ' (a byte-identical twin)' : role?.kind === 're-submission' ? ' (a re-submission)' : '';
  const what = method !== 'POST' ? '' : misread === null ? `, a valid result${kind}` : ', no valid result';
  return `${method} arrived${what}: ${answer === null ? (state === 'gone' ? 'the browser left before the answer' : 'no answer yet') : `answered ${answer.status}`}`;
}
