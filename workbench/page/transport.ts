/** The line to the session: the browser's own at the real origins, HTTP on loopback. */
import type { Command } from '../command.ts';
import type { Push } from '../state.ts';
import type { Place } from './place.ts';
import type { Store } from './store.ts';

/** At the real origins the session puts both of them there; the first may come later than the page. */
interface Wire { hookproofTell?: (json: string) => void; hookproofPush?: (push: Push) => void }

export type Tell = (command: Command) => void;

/** Opens it. What comes in goes to the store; what goes out and is refused is shown. */
export function connect(place: Place, store: Store): Tell {
  return place === 'loopback' ? overHttp(store) : throughBrowser(store);
}

function throughBrowser(store: Store): Tell {
  const wire = globalThis as typeof globalThis & Wire;
  wire.hookproofPush = (push) => { store.receive(push); };
  return (command) => {
    if (wire.hookproofTell === undefined) store.refused('hookproof is not listening to this page yet. Wait a moment, or reload the page.');
    else wire.hookproofTell(JSON.stringify(command));
  };
}

function overHttp(store: Store): Tell {
  const events = new EventSource('events');
  events.addEventListener('message', ({ data }: MessageEvent<string>) => { store.receive(JSON.parse(data) as Push); });
  events.addEventListener('open', () => { store.lost(false); });
  events.addEventListener('error', () => { store.lost(true); });
  return (command) => {
    fetch('commands', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Hookproof-Page': '1' }, body: JSON.stringify(command) })
      .then(async (response) => { store.refused(response.ok ? null : await words(response)); })
      .catch(() => { store.lost(true); });
  };
}

async function words(response: Response): Promise<string> {
  const text = (await response.text()).trim();
  return text === '' ? `hookproof refused this with ${response.status}.` : text;
}
