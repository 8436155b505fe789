/** One attempt, from a page of the stage to the record: whatever the browser asks the person meanwhile. */
import type { Attempt, RoadFaultKind, Stimulus } from '../../generated/types.ts';
import type { Sighting } from '../../simulator/engine.ts';
import type { Step } from '../../simulator/engines/chromium/recorder.ts';
import type { Place, Stage } from '../stage/stage.ts';
import { bodyOf } from '../../simulator/attempts.ts';
import { attemptOf, leftAttempt } from './plays.ts';
import { roadTold } from './road-words.ts';
import type { Setup } from './setup.ts';
import type { Teller } from './teller.ts';

/** How long the browser may ask before we stop waiting. */
const ASKING_MS = 600_000;

/** `left`: the page was reloaded, closed or crashed meanwhile, and learns nothing; the attempt holds what had left the browser by then. */
export interface Sent { readonly attempt: Attempt; readonly left: 'left' | 'crashed' | null }

export interface Sending {
  /** `opened` is when the sender's page was; `text` is sent as it is; `road` is what the way does to it. */
  send(place: Place, stimulus: Stimulus, number: number, from: { readonly opened: Date } | { readonly text: string }, road: RoadFaultKind | null): Promise<Sent>;
  step(step: Step): void;
  readonly asking: boolean;
}

export function createSending({ asks, visible }: Setup, stage: Stage, teller: Teller, onChange: () => void): Sending {
  let asking = false;
  let under = false;
  let began = 0;
  /** How long the person took; that is nobody's slowness. */
  let waitedMs = 0;
  const answered = () => {
    if (!asking) return;
    asking = false;
    waitedMs = Date.now() - began;
    onChange();
  };
  /** Before sending: whether Chromium will ask, which it does once for each page's origin. */
  const willAsk = async (place: Place): Promise<boolean> => {
    if (!asks || (await stage.permission(place)) !== 'prompt') return false;
    if (visible) teller.say('asking', 'browser', 'Chromium asks: may this page reach other devices on your local network? Click Allow or Block in the browser', { tone: 'warn', text: 'Nothing leaves until you answer. Learners meet the same question, once, at the first result that they send.' });
    else teller.say('note', 'hookproof', 'This browser has no window to ask in, so it refuses by itself', { tone: 'warn', text: "A learner's browser asks. --auto grants the permission beforehand and says so." });
    return visible;
  };
  return {
    async send(place, stimulus, number, from, road) {
      const sentAt = new Date();
      const body = 'text' in from ? from.text : bodyOf(stimulus, sentAt, from.opened);
      teller.begin(number, place, stimulus.origin.url);
      asking = await willAsk(place);
      if (asking) onChange();
      [under, began, waitedMs] = [true, Date.now(), 0];
      try {
        const sighting = await stage.send(place, { ...stimulus, timeoutMs: asking ? ASKING_MS : stimulus.timeoutMs }, body, road);
        const way = sighting.road === undefined ? null : roadTold(sighting.road);
        if (way !== null) teller.say('fault', 'hookproof', way.title, { text: way.text, tone: 'warn', attempt: number });
        if ('left' in sighting) return { attempt: leftAttempt(number, sentAt, body, sighting), left: sighting.left };
        return { attempt: attemptOf(number, sentAt, body, withoutWait(sighting, waitedMs)), left: null };
      } finally {
        under = false;
        answered();
      }
    },
    step(step) {
      if (!under) return;
      answered();
      teller.step(step);
    },
    get asking() { return asking; },
  };
}

/** The times as if the person had answered at once. */
function withoutWait({ exchanges, page, ...rest }: Sighting, ms: number): Sighting {
  const sooner = <T extends number | null>(time: T): T => (time === null ? time : Math.max(0, time - ms) as T);
  return {
    ...rest,
    exchanges: exchanges.map((exchange) => ({ ...exchange, timing: { start: exchange.timing.start, headers: sooner(exchange.timing.headers), end: sooner(exchange.timing.end) } })),
    page: page === null ? null : { ...page, headersMs: sooner(page.headersMs), endMs: sooner(page.endMs) },
  };
}
