/** One attempt on its way: which requests went by, and what became of its fault. */
import type { RoadFaultKind, RoadTaken } from '../../generated/types.ts';
import { FAULTS, type FaultOfTheWay, type Leg } from './faults.ts';

export class Passage {
  readonly kind: RoadFaultKind | null;
  readonly fault: FaultOfTheWay | null;
  /** Address and port that the last connection led to; null before. */
  address: string | null = null;
  #turns = 0;
  #struck = false;
  #unreached: string | null = null;
  readonly #kept = new Set<symbol>();
  readonly #told = new Map<string, Told>();

  constructor(kind: RoadFaultKind | null) {
    this.kind = kind;
    this.fault = kind === null ? null : FAULTS[kind];
  }

  /** Resolves once a request of that leg has begun to go by. */
  turned(leg: Leg): Promise<void> { return this.#moment(`turned ${leg}`).promise; }

  /** Resolves once the leg's request, or its answer, is held here for good. */
  held(leg: Leg): Promise<void> { return this.#moment(`held ${leg}`).promise; }

  /** What there is to record of it by now. */
  taken(): RoadTaken { return { fault: this.kind, struck: this.#struck, unreached: this.#unreached }; }

  /**
   * A request begins, on whichever connection. With one preflight for each POST the first of an attempt is the OPTIONS
   * and each later one the POST, also where the browser sends it again; behind a preflight that breaks comes none.
   */
  turn(): Leg {
    this.#turns += 1;
    const leg = this.#turns === 1 || (this.fault?.leg === 'preflight' && this.fault.does !== 'delay') ? 'preflight' : 'post';
    this.#moment(`turned ${leg}`).resolve();
    return leg;
  }

  /** Whether the fault is for this leg, and not used up. */
  meets(leg: Leg): boolean { return this.fault?.leg === leg && !(this.fault.once === true && this.#struck); }

  strike(): void {
    this.#struck = true;
    if (this.fault?.does === 'hold') this.#moment(`held ${this.fault.leg}`).resolve();
  }

  /** A client's POST, or its answer, is held here; the answer is called when that client goes. */
  keep(): () => void {
    const one = Symbol('kept');
    this.#kept.add(one);
    return () => {
      this.#kept.delete(one);
      if (this.#kept.size === 0) this.#moment('let go').resolve();
    };
  }

  /** Resolves once no client waits for what is held of its POST. */
  letGo(): Promise<void> { return this.#kept.size === 0 ? Promise.resolve() : this.#moment('let go').promise; }

  miss(code: string): void { this.#unreached ??= code; }

  #moment(name: string): Told {
    const known = this.#told.get(name);
    if (known !== undefined) return known;
    let resolve: () => void = () => undefined;
    const promise = new Promise<void>((done) => { resolve = done; });
    const told = { promise, resolve };
    this.#told.set(name, told);
    return told;
  }
}

interface Told { readonly promise: Promise<void>; readonly resolve: () => void }
