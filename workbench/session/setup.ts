import type { Probe } from '../../generated/types.ts';
import type { Receiver } from '../../receiver/receiver.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { State, Target } from '../state.ts';
import type { Wish } from './payload.ts';

/** What a simulation is begun with, and does not change. */
export interface Setup {
  readonly hookproof: string;
  readonly visible: boolean;
  /** `url` is asked before each sending: a fault of the embedded receiver can have a path of its own. */
  readonly target: { readonly kind: Target['kind']; readonly url: () => string };
  /** The embedded receiver and its inbox; null for a foreign endpoint. */
  readonly embedded: { readonly receiver: Receiver; readonly inbox: Inbox } | null;
  /** The way there leads over a relay, and can be made bad. */
  readonly relayed: boolean;
  /** What DNS, TCP and TLS said at the start. */
  readonly probe: Probe | null;
  /** Sentences on what differs here from a learner's browser. */
  readonly conditions: readonly string[];
  readonly rules: State['rules'];
  readonly wish: Wish;
  readonly courseId: string;
  readonly timeoutMs: number;
  readonly successStatus: readonly number[];
  /** Names this run in synthetic learners: lower-case letters and digits. */
  readonly run: string;
  /** How long saving progress takes, for eyes. */
  readonly savingMs: number;
  /** The endpoint has a private address, for which the browser asks the person first. */
  readonly asks: boolean;
}
