/** The model: the Fetch standard's CORS protocol over exchanges of a raw client. No browser; every verdict is a prediction. */
import type { Delivery, Stimulus } from '../../../generated/types.ts';
import { playAttempts } from '../../attempts.ts';
import type { Engine } from '../../engine.ts';
import { fetchLikeABrowser } from './fetch.ts';
import { viewOf } from './view.ts';

/** Opens nothing and needs nothing. */
export function openModel(): Engine {
  const info: Engine['info'] = { name: 'model', product: "the Fetch standard's CORS protocol", version: 'Chromium 156', predicted: true };
  const opened = new Date();
  return {
    info,
    async deliver(stimulus: Stimulus): Promise<Delivery> {
      if (stimulus.sender === 'wire') return (await import('../wire/play.ts')).playByWire(stimulus);
      return playAttempts(info, stimulus, async (one, body) => {
        const fetched = await fetchLikeABrowser(one, body);
        const { exchanges, answer } = fetched;
        const page = viewOf(one, fetched);
        if (answer !== null && answer !== 'late') answer.response.body = page.body;
        return { exchanges, page };
      }, opened);
    },
    close: () => Promise.resolve(),
  };
}
