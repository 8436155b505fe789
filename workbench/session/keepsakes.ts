/** What evidence is made of, bounded: a simulation may run all day. */
import type { Delivery } from '../../generated/types.ts';
import type { Recording } from '../evidence/recording.ts';
import type { Circumstances } from './bench.ts';

const DELIVERIES = 200;
const SCREENSHOTS = 30;
const CONSOLE = 500;

type Screenshot = Recording['screenshots'][number];
type ConsoleLine = Recording['console'][number];

export interface Keepsakes {
  /** A delivery that grew takes the place of what it was. */
  delivery(delivery: Delivery, under: Circumstances): void;
  /** What a kept delivery's last attempt was sent under. */
  under(id: string): Circumstances | undefined;
  /** `name` is short and of letters and hyphens. */
  screenshot(at: Date, name: string, caption: string, png: Uint8Array): void;
  console(line: ConsoleLine): void;
  readonly deliveries: readonly Delivery[];
  readonly screenshots: readonly Screenshot[];
  readonly consoleLines: readonly ConsoleLine[];
}

export function createKeepsakes(): Keepsakes {
  const kept = new Map<string, { readonly delivery: Delivery; readonly under: Circumstances }>();
  let screenshots: Screenshot[] = [];
  let lines: ConsoleLine[] = [];
  return {
    delivery(delivery, under) {
      kept.set(delivery.id, { delivery, under });
      const [oldest] = kept.keys();
      if (kept.size > DELIVERIES && oldest !== undefined) kept.delete(oldest);
    },
    under: (id) => kept.get(id)?.under,
    screenshot(at, name, caption, png) { screenshots = [...screenshots, { name, at: at.toISOString(), caption, png }].slice(-SCREENSHOTS); },
    console(line) { lines = [...lines, line].slice(-CONSOLE); },
    get deliveries() { return [...kept.values()].map(({ delivery }) => delivery); },
    get screenshots() { return screenshots; },
    get consoleLines() { return lines; },
  };
}
