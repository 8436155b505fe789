/** What a receiver sees of the requests themselves, on the ways that a result takes: for the model to send what Chromium sends. */
import type { Origin } from '../../generated/types.ts';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { stimulus } from '../../scenarios/stimuli/index.ts';
import { selfSigned } from '../../simulator/engines/chromium/self-signed.ts';
import type { Engine } from '../../simulator/engine.ts';
import { http, startRaw, type RawAnswer } from '../receivers/raw.ts';
import type { RawRequest } from '../receivers/requests.ts';

/** One request: method, host and path; its headers by name. */
export interface Asked { readonly request: string; readonly headers: Readonly<Record<string, string>> }
export interface Receivers {
  /** The origin of the receiver itself: a page there asks nobody. */
  readonly own: Origin;
  /** What came of each way, by its name. */
  asked(engine: Engine): Promise<Record<string, Asked[]>>;
  close(): Promise<void>;
}

/** Where each path leads, as status and place; every other one is answered with 200. */
const REDIRECTS: Readonly<Record<string, readonly [status: string, to: string]>> = {
  '/303': ['303 See Other', '/303/next'],
  '/303-to-another-port': ['303 See Other', 'there/303'],
  '/307-to-another-host': ['307 Temporary Redirect', 'elsewhere/307?a#b'],
  '/307-to-another-port': ['307 Temporary Redirect', 'there/307'],
  '/307-round': ['307 Temporary Redirect', 'elsewhere/307-back'],
  '/307-back': ['307 Temporary Redirect', 'here/307-round/next'],
  '/307-round-by-303': ['307 Temporary Redirect', 'elsewhere/303-back'],
  '/303-back': ['303 See Other', 'here/307-round/next'],
};
const FROM_PUBLISHED = ['/plain', '/303', '/303-to-another-port', '/307-to-another-host', '/307-to-another-port'];
const FROM_OWN = [...FROM_PUBLISHED, '/307-round', '/307-round-by-303'];

/** Two receivers on this machine, one of them by two names. */
export async function startReceivers({ secure }: { readonly secure: boolean }): Promise<Receivers> {
  const seen: RawRequest[] = [];
  const where = { ...(secure ? { tls: await selfSigned('127.0.0.1') } : {}), onRequest: (request: RawRequest) => { seen.push(request); } };
  // No answer to a preflight is kept: each way is asked for anew.
  const options: RawAnswer = (socket) => { socket.write(http('204 No Content', { 'Access-Control-Max-Age': '0' })); };
  const post: RawAnswer = (socket, { path }) => {
    const [status, to] = REDIRECTS[path] ?? [];
    socket.write(status === undefined || to === undefined ? http('200 OK', {}, '{}') : http(status, { Location: placed(to) }));
  };
  const [here, there] = [await startRaw({ options, post }, where), await startRaw({ options, post }, where)];
  const [root, other] = [new URL(here.url).origin, new URL(there.url).origin];
  const placed = (to: string) => to.replace(/^here/, root).replace(/^there/, other).replace(/^elsewhere/, root.replace('127.0.0.1', 'localhost'));
  const own: Origin = { name: secure ? 'own-secure' : 'own', url: root };
  /** The same at each run: ports have names. */
  const plain = (text: string) => text.replaceAll(`:${new URL(root).port}`, ':here').replaceAll(`:${new URL(other).port}`, ':there');

  const ways: readonly (readonly [Origin, string])[] = [...FROM_PUBLISHED.map((path) => [PUBLISHED, path] as const), [AUTHORING, '/plain'], ...FROM_OWN.map((path) => [own, path] as const)];
  const play = async (engine: Engine, origin: Origin, path: string): Promise<Asked[]> => {
    seen.length = 0;
    const sender = origin === AUTHORING ? 'check-url' : 'course';
    await engine.deliver(stimulus('plain', sender, origin, { score: 75, name: 'J\xfcrgen' }, { target: root + path, timeoutMs: 5000, successStatus: [200] }, 1));
    return seen.map(({ method, path: asked, headers }) => ({ request: plain(`${method} ${headers.get('host') ?? ''}${asked}`), headers: Object.fromEntries([...headers].map(([name, value]) => [name, plain(comparable(name, value))])) }));
  };
  return {
    own,
    async asked(engine) {
      const all: Record<string, Asked[]> = {};
      for (const [origin, path] of ways) all[`${origin.name} ${secure ? 'https' : 'http'} ${path}`] = await play(engine, origin, path);
      return all;
    },
    close: async () => { await Promise.all([here.close(), there.close()]); },
  };
}

/** Two things are not the model's to say: where on its own origin a page stands, and zstd, which our client asks for nowhere since it could not read it. */
function comparable(name: string, value: string): string {
  if (name === 'referer') return `${new URL(value).origin}/`;
  return name === 'accept-encoding' ? value.replace(/, zstd$/, '') : value;
}
