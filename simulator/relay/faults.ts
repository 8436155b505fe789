/** What each fault of the way does, as data. */
import type { RoadFaultKind } from '../../generated/types.ts';

export type Leg = 'preflight' | 'post';

export interface FaultOfTheWay {
  /** At the connection, at the leg's request going up, or at its answer coming down. */
  readonly at: 'connect' | 'request' | 'answer';
  readonly leg: Leg;
  /** hold: the bytes end here, and the connection stays. */
  readonly does: 'reset' | 'close' | 'hold' | 'delay';
  /** What still passes before the end; nothing where absent. */
  readonly passes?: 'half' | 'half-head' | 'half-body';
  /** One connection alone: what the browser sends again passes. */
  readonly once?: true;
}

export const FAULTS: Readonly<Record<RoadFaultKind, FaultOfTheWay>> = {
  'reset-at-connect': { at: 'connect', leg: 'preflight', does: 'reset' },
  'silent-at-connect': { at: 'connect', leg: 'preflight', does: 'hold' },
  'preflight-swallowed': { at: 'request', leg: 'preflight', does: 'hold' },
  'preflight-answer-reset': { at: 'answer', leg: 'preflight', does: 'reset' },
  'preflight-answer-closed': { at: 'answer', leg: 'preflight', does: 'close' },
  'preflight-answer-late': { at: 'answer', leg: 'preflight', does: 'delay' },
  'post-swallowed': { at: 'request', leg: 'post', does: 'hold' },
  'post-reset-going-up': { at: 'request', leg: 'post', does: 'reset' },
  'post-cut-going-up': { at: 'request', leg: 'post', does: 'reset', passes: 'half' },
  'answer-lost-reset': { at: 'answer', leg: 'post', does: 'reset' },
  'answer-lost-closed': { at: 'answer', leg: 'post', does: 'close' },
  'answer-lost-once': { at: 'answer', leg: 'post', does: 'reset', once: true },
  'answer-swallowed': { at: 'answer', leg: 'post', does: 'hold' },
  'answer-late': { at: 'answer', leg: 'post', does: 'delay' },
  'answer-cut-in-head-reset': { at: 'answer', leg: 'post', does: 'reset', passes: 'half-head' },
  'answer-cut-in-head-closed': { at: 'answer', leg: 'post', does: 'close', passes: 'half-head' },
  'answer-cut-in-body-reset': { at: 'answer', leg: 'post', does: 'reset', passes: 'half-body' },
  'answer-cut-in-body-closed': { at: 'answer', leg: 'post', does: 'close', passes: 'half-body' },
};

export const ROAD_FAULTS = Object.keys(FAULTS) as readonly RoadFaultKind[];
