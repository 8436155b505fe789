/** One switch over every fault of the embedded receiver, and sequences: it fails the first k attempts, then recovers. */
import { requirements } from '../../generated/requirements.js';
import type { Attempt } from '../../generated/types.ts';
import type { Fault } from '../../receiver/fault.ts';
import { allFaults, faultById } from '../../receiver/faults/index.ts';
import type { Receiver } from '../../receiver/receiver.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { FaultBoard } from '../state.ts';

const ALL: FaultBoard['all'] = allFaults.map(({ id, summary, fails }) => ({ id, summary: `The receiver ${summary}.`, fails: fails.map((one) => ({ id: one.id, sentence: `The endpoint ${requirements[one.id].sentence}.` })) }));

export interface FaultSwitch {
  /** Throws where there is no fault of that id. */
  turn(id: string | null, failFirst: number | null): void;
  /** Before an attempt; answers whether the receiver has just recovered. */
  before(number: number): boolean;
  /** After it: what it looked like from both ends. */
  after(attempt: Attempt, learner: string): void;
  readonly on: Fault | undefined;
  readonly failFirst: number | null;
  view(): FaultBoard;
}

export function createFaultSwitch(receiver: Receiver, inbox: Inbox): FaultSwitch {
  let fault: Fault | undefined;
  let failFirst: number | null = null;
  let arrivalsBefore = 0;
  let ends: FaultBoard['ends'] = null;
  const newest = () => inbox.snapshot().arrivals.at(-1)?.id ?? 0;
  return {
    turn(id, first) {
      fault = id === null ? undefined : faultById(id);
      failFirst = fault === undefined ? null : first;
      receiver.become(fault);
    },
    before(number) {
      arrivalsBefore = newest();
      const recovered = failFirst !== null && number > failFirst;
      receiver.become(recovered ? undefined : fault);
      return recovered && number === (failFirst ?? 0) + 1;
    },
    after({ reason, page, exchanges }, learner) {
      const arrived = inbox.snapshot().arrivals.filter(({ id }) => id > arrivalsBefore);
      ends = {
        fault: fault?.id ?? null,
        browser: [
          ...exchanges.map(({ request, response, error, blocked }) => `${request.method}: ${response === null ? (error ?? blocked ?? 'no answer') : `${response.status} ${response.statusText}`.trim()}`),
          reason === null ? `The page is told: status ${page?.status ?? ''}` : `Refused: ${reason.code}${reason.parameter === null ? '' : ` (${reason.parameter})`}`,
        ],
        receiver: arrived.length === 0 ? ['Nothing arrived.'] : arrived.map(({ method, answer, state, role, misread }) => `${method} arrived${method === 'POST' ? (misread === null ? `, a valid result${role?.kind === 'twin' ? ' (a byte-identical twin)' : role?.kind === 're-submission' ? ' (a re-submission)' : ''}` : ', no valid result') : ''}: ${answer === null ? (state === 'gone' ? 'the browser left before the answer' : 'no answer yet') : `answered ${answer.status}`}`),
        learner,
      };
    },
    get on() { return fault; },
    get failFirst() { return failFirst; },
    view: () => ({ all: ALL, on: fault?.id ?? null, failFirst, ends }),
  };
}
