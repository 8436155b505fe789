/** How a stimulus differs from the documented example, as data and small pure functions. */
import type { Circumstance, RawBody, RoadFault, Stimulus } from '../../generated/types.ts';
import type { Profile } from '../profile.ts';
import type { Values } from './values.ts';

/** A run's own learners, so that its results are recognised in the endpoint's log and never meet a real person's. */
export interface Learners {
  /** The learner of the plain case. */
  readonly plain: string;
  /** A fresh synthetic learner, or the one that the user named. */
  next(shape?: (run: string, n: number) => string): string;
  /** One learner for all stimuli of a run that ask by this name: where sameness is the point. */
  shared(name: string): string;
}

export type Body = Record<string, unknown>;

export interface Recipe {
  readonly profile: Profile;
  /** What this payload tries, for the report: a failed result. */
  readonly what: string;
  readonly body?: (plain: Body, learners: Learners, values: Values) => Body;
  readonly contentType?: string;
  readonly indent?: number;
  readonly sender?: 'wire';
  /** all: as many as the user asked for with --attempts. */
  readonly attempts?: number | 'all';
  /** as-given where the very same bytes are the point. */
  readonly finishedOn?: Stimulus['finishedOn'];
  readonly method?: string;
  /** Beside the target's own query. */
  readonly query?: (body: Body) => Readonly<Record<string, string>>;
  /** The wire sender's body where it is no JSON of `body`. */
  readonly raw?: (body: Body, values: Values) => RawBody;
  /** Made of values that a seed decides. */
  readonly seeded?: true;
  readonly goesOn?: true;
  readonly together?: true;
  /** Sought in the answer's body: a text of the stimulus's own body. */
  readonly seeks?: (body: Body) => string;
  /** The Origin header where it is not the published courses'. */
  readonly origin?: Stimulus['origin'];
  readonly circumstance?: Circumstance;
  /** Faults of the way, for so many attempts. */
  readonly road?: (attempts: number) => RoadFault[];
}

/** A text as a raw body. */
export const rawText = (head: string): RawBody => ({ head, unit: '', times: 0, tail: '' });

/** Only a browser can play it: the model leaves it out. */
export const needsBrowser = ({ circumstance, road }: Recipe): boolean => circumstance !== undefined || road !== undefined;
