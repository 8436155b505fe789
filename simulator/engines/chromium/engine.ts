/** The judge: a real Chromium, its pages at the player's real origins, the preflight on the wire. */
import type { Delivery, Stimulus } from '../../../generated/types.ts';
import { playAttempts } from '../../attempts.ts';
import type { Engine } from '../../engine.ts';
import { openBrowser, seatOf, type ChromiumOptions } from './open.ts';
import { openRoad, type Road } from './road.ts';
import { sendFrom } from './send.ts';

export type { ChromiumOptions } from './open.ts';

/** Starts the browser, opens a page for each origin, and lets the canary sing. Throws a CanaryError where it does not. */
export async function openChromium(options: ChromiumOptions): Promise<Engine> {
  const opened = await openBrowser(options);
  const info: Engine['info'] = { name: 'chromium', product: 'Chromium', version: opened.browser.version(), predicted: false };
  /** A browser of its own, begun once something goes over the relay: the other one keeps HTTP/2 and an untouched way. */
  let road: Promise<Road> | undefined;
  const roadTo = async (target: string): Promise<Road> => {
    const before = await road;
    if (before?.leadsTo(target)) return before;
    await before?.close();
    road = openRoad(options, target);
    return road;
  };
  return {
    info,
    async deliver(stimulus: Stimulus): Promise<Delivery> {
      if (stimulus.sender === 'wire') return (await import('../wire/play.ts')).playByWire(stimulus);
      if (stimulus.circumstance !== undefined) return (await import('./circumstances/play.ts')).playUnder(stimulus.circumstance, stimulus, info, opened, roadTo);
      if (stimulus.road !== undefined) return (await roadTo(stimulus.target)).deliver(info, stimulus);
      const seat = seatOf(opened, stimulus);
      return playAttempts(info, stimulus, (one, body) => sendFrom(seat, one, body), seat.opened);
    },
    async close() {
      await Promise.all([opened.close(), road?.then((one) => one.close(), () => undefined)]);
    },
  };
}
