/** A raw receiver that one request ends: its connections are reset, and nothing listens any more. */
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { accept, http, startRaw } from './raw.ts';
import type { RawRequest } from './requests.ts';
import type { Running } from './receiver.ts';

const ORIGINS = [PUBLISHED.url, AUTHORING.url];

export async function startMortal(endsIt: (request: RawRequest) => boolean): Promise<Running> {
  const running: { receiver?: Running } = {};
  let over: Promise<void> | undefined;
  const end = () => (over ??= running.receiver?.close() ?? Promise.resolve());
  const receiver = await startRaw({
    // Names the two origins: judged by the full profile, it has no other flaw.
    options: (socket, { headers }) => {
      const origin = headers.get('origin') ?? '';
      socket.write(http('204 No Content', { 'Vary': 'Origin', 'Access-Control-Allow-Origin': ORIGINS.includes(origin) ? origin : PUBLISHED.url }));
    },
    post: (socket, request, nth) => {
      if (endsIt(request)) { socket.resetAndDestroy(); void end(); } else accept(socket, request, nth);
    },
  });
  running.receiver = receiver;
  return { url: receiver.url, close: end };
}
