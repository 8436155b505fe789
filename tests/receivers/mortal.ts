/** A raw receiver that one request ends: its connections are reset, and nothing listens any more. */
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { http, refusalOf, startRaw } from './raw.ts';
import type { RawRequest } from './requests.ts';
import type { Running } from './receiver.ts';

const ORIGINS = [PUBLISHED.url, AUTHORING.url];

function naming({ headers }: RawRequest): Record<string, string> {
  const origin = headers.get('origin') ?? '';
  return { 'Vary': 'Origin', 'Access-Control-Allow-Origin': ORIGINS.includes(origin) ? origin : PUBLISHED.url };
}

export async function startMortal(endsIt: (request: RawRequest) => boolean): Promise<Running> {
  const running: { receiver?: Running } = {};
  let over: Promise<void> | undefined;
  const end = () => (over ??= running.receiver?.close() ?? Promise.resolve());
  const receiver = await startRaw({
    // Names the two origins: judged by the full profile, it has no other flaw.
    options: (socket, request) => { socket.write(http('204 No Content', naming(request))); },
    post: (socket, request) => {
      if (endsIt(request)) { socket.resetAndDestroy(); void end(); return; }
      const allowed = naming(request)['Access-Control-Allow-Origin'] ?? '';
      socket.write((refusalOf(request) ?? http('200 OK', { Vary: 'Origin' }, '{"stored":true}')).replace('Access-Control-Allow-Origin: *', `Access-Control-Allow-Origin: ${allowed}`));
    },
  });
  running.receiver = receiver;
  return { url: receiver.url, close: end };
}
