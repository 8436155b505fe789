import type { Delivery, EngineInfo, Exchange, PageView, RoadTaken, Stimulus } from '../generated/types.ts';

/** Plays stimuli. It records and never judges right or wrong. */
export interface Engine {
  readonly info: EngineInfo;
  /** Plays one stimulus to its end: every attempt, in order. The endpoint's faults are in the record; only our own are thrown. */
  deliver(stimulus: Stimulus): Promise<Delivery>;
  /** Ends everything that the engine started. May be called twice. */
  close(): Promise<void>;
}

/** What an engine saw of one attempt, before it is summed up. */
export interface Sighting {
  exchanges: Exchange[];
  page: PageView | null;
  /** Absent where the attempt took no relay. */
  road?: RoadTaken;
  /** Whether what the stimulus seeks stood in the answer's body; absent where nothing was sought. */
  found?: boolean;
}

/** Sends one attempt's body and comes back with what was seen. Attempts count from 1. */
export type Send = (stimulus: Stimulus, body: string, number: number) => Promise<Sighting>;
