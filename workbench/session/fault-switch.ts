/** One switch over every fault of the embedded receiver and of the way there, and sequences: it fails the first k attempts, then recovers. */
import { requirements } from '../../generated/requirements.js';
import type { Attempt, RoadFaultKind } from '../../generated/types.ts';
import { allFaults, faultById } from '../../receiver/faults/index.ts';
import { ROAD_FAULTS } from '../../simulator/relay/faults.ts';
import type { ArrivalView } from '../inbox/view.ts';
import type { FaultBoard } from '../state.ts';
import { ROAD_WORDS, roadFault } from './road-words.ts';
import type { Setup } from './setup.ts';

const OF_RECEIVER: FaultBoard['all'] = allFaults.map(({ id, summary, fails }) => ({ id, of: 'receiver', summary: `The receiver ${summary}.`, fails: fails.map((one) => ({ id: one.id, sentence: `The endpoint ${requirements[one.id].sentence}.` })) }));
const OF_WAY: FaultBoard['all'] = ROAD_FAULTS.map((id) => ({ id, of: 'way', summary: `The way ${ROAD_WORDS[id]}.`, fails: [] }));

export interface FaultSwitch {
  /** Throws where there is no fault of that id here. */
  turn(id: string | null, failFirst: number | null): void;
  /** Before an attempt of a course's delivery: in words, where what is broken has just recovered, or fails again for a new delivery. */
  beforeCourse(number: number): { readonly title: string; readonly tone: 'good' | 'warn' } | null;
  /** Before anything else that is sent: all stays as it is. */
  watch(): void;
  /** After it: what it looked like from both ends. Answers how many POSTs arrived. */
  after(attempt: Attempt, learner: string): number;
  /** The receiver's fault, and the way's; one of them at most. */
  readonly on: { readonly fault: string | null; readonly road: RoadFaultKind | null };
  /** What the one that is on does, as a sentence; null where none is. */
  readonly summary: string | null;
  readonly failFirst: number | null;
  /** The fault that is met now; null where there is none, or it has recovered. */
  readonly serving: string | null;
  /** The way's, likewise. */
  readonly road: RoadFaultKind | null;
  view(): FaultBoard;
}

/** null where nothing can be broken: a foreign endpoint, and no relay before it. */
export function createFaultSwitch({ embedded, relayed }: Pick<Setup, 'embedded' | 'relayed'>): FaultSwitch | null {
  if (embedded === null && !relayed) return null;
  const all = [...(embedded === null ? [] : OF_RECEIVER), ...(relayed ? OF_WAY : [])];
  let on: string | null = null;
  let failFirst: number | null = null;
  let recovered = false;
  let arrivalsBefore = 0;
  let ends: FaultBoard['ends'] = null;
  const found = () => all.find(({ id }) => id === on);
  const serving = () => (recovered ? null : on);
  const watch = () => { arrivalsBefore = embedded?.inbox.newest ?? 0; };
  const become = () => { embedded?.receiver.become(found()?.of === 'receiver' && !recovered ? faultById(on ?? '') : undefined); };
  return {
    turn(id, first) {
      if (id !== null && !all.some((one) => one.id === id)) throw new Error(`Failed to switch the fault ${id}: it cannot be made here. Choose one of the board.`);
      on = id;
      failFirst = id === null ? null : first;
      recovered = false;
      become();
    },
    beforeCourse(number) {
      watch();
      const now = failFirst !== null && number > failFirst;
      if (now === recovered) return null;
      recovered = now;
      become();
      const what = found()?.of === 'way' ? 'way' : 'receiver';
      return now ? { title: `The ${what} recovers: it failed the first ${failFirst ?? 0}`, tone: 'good' } : { title: `A new delivery: the ${what} fails again`, tone: 'warn' };
    },
    watch,
    after(attempt, learner) {
      const arrived = embedded?.inbox.snapshot().arrivals.filter(({ id }) => id > arrivalsBefore) ?? [];
      ends = {
        // By what was met: the switch may have been turned meanwhile.
        fault: attempt.road?.fault ?? (arrived.length === 0 ? serving() : (arrived.at(-1)?.fault ?? null)),
        browser: browserWords(attempt),
        receiver: embedded === null ? ['It is not to be seen from here.'] : arrived.length === 0 ? ['Nothing arrived.'] : arrived.map(arrivalWords),
        learner,
      };
      return arrived.filter(({ method }) => method === 'POST').length;
    },
    get on() { return { fault: found()?.of === 'receiver' ? on : null, road: roadFault(on) }; },
    get summary() { return found()?.summary ?? null; },
    get failFirst() { return failFirst; },
    get serving() { return serving(); },
    get road() { return roadFault(serving()); },
    view: () => ({ all, on, failFirst, ends }),
  };
}

const browserWords = ({ reason, page, exchanges }: Attempt): string[] => [
  ...exchanges.map(({ request, response, error, blocked }) => `${request.method}: ${response === null ? (error ?? blocked ?? 'no answer') : `${response.status} ${response.statusText}`.trim()}`),
  page === null ? 'The page was left, and is told nothing' : reason === null ? `The page is told: status ${page.status ?? ''}` : `Refused: ${reason.code}${reason.parameter === null ? '' : ` (${reason.parameter})`}`,
];

function arrivalWords({ method, answer, state, role, misread }: ArrivalView): string {
  const kind = role?.kind === 'twin' ? ' (a byte-identical twin)' : role?.kind === 're-submission' ? ' (a re-submission)' : '';
  const what = method !== 'POST' ? '' : misread === null ? `, a valid result${kind}` : ', no valid result';
  return `${method} arrived${what}: ${answer === null ? (state === 'gone' ? 'the browser left before the answer' : 'no answer yet') : `answered ${answer.status}`}`;
}
