/** A whole simulation: the endpoint, the browser, the session, and the page on loopback; begun together and ended together. */
import type { BrowserContext } from 'playwright-core';
import { built, playerScript } from '../simulator/engines/chromium/bundle.ts';
import type { ServedFile } from '../simulator/engines/chromium/pages.ts';
import { hostOf, isLoopback } from '../simulator/loopback.ts';
import { probe } from '../simulator/probe/probe.ts';
import { startReceiver } from '../receiver/receiver.ts';
import { pageDocument, SENDER_CSP } from './documents.ts';
import { createInbox } from './inbox/inbox.ts';
import { startPageServer } from './server.ts';
import { parseCommand } from './session/parse-command.ts';
import { createSession, type Outside, type Session } from './session/session.ts';
import type { Setup } from './session/setup.ts';
import { openStage, type Place, type Stage } from './stage/stage.ts';
import type { Target } from './state.ts';

export interface SimulationOptions extends Pick<Setup, 'hookproof' | 'visible' | 'rules' | 'wish' | 'courseId' | 'timeoutMs' | 'successStatus' | 'run' | 'savingMs'> {
  /** The endpoint; null for the embedded receiver. */
  readonly target: { readonly kind: Exclude<Target['kind'], 'embedded'>; readonly url: string } | null;
  readonly executablePath: string;
  readonly sandbox: boolean;
  /** Before somebody else's endpoint a relay stands only where it is asked for: the browser speaks no HTTP/2 then. Before the embedded receiver it always does. */
  readonly relayed?: boolean;
  /** --auto: the local network permission is granted beforehand. */
  readonly grant: boolean;
  /** Further sentences on what differs here. */
  readonly conditions: readonly string[];
  /** Of the page on loopback; 0 takes a free one. */
  readonly port: number;
  readonly outside: Outside;
  /** For tests: the context that the pages live in. */
  readonly onContext?: ((context: BrowserContext) => void) | undefined;
}

export interface Simulation {
  readonly session: Session;
  /** The page on loopback. */
  readonly url: string;
  readonly pages: Stage['urls'];
  /** Resolves when the person has closed the last window. */
  readonly closed: Promise<void>;
  /** Ends all that was begun; safe to call twice. */
  close(): Promise<void>;
}

/** Throws where the browser does not start, cannot be trusted, or a port cannot be had; then nothing is left running. */
export async function startSimulation(options: SimulationOptions): Promise<Simulation> {
  const ends: (() => Promise<void>)[] = [];
  let ended: Promise<void> | undefined;
  const close = () => (ended ??= (async () => { for (const end of ends.reverse()) await end(); })());
  try {
    // Events may come before the session that hears them.
    const now: { session?: Session; stage?: Stage } = {};
    const inbox = createInbox(() => now.session?.changed());
    const receiver = options.target === null ? await startReceiver({ observer: inbox }) : null;
    if (receiver !== null) ends.push(() => receiver.close());
    const url = () => receiver?.url ?? options.target?.url ?? '';
    const probed = probe(url(), { timeoutMs: options.timeoutMs });
    probed.catch(() => undefined);
    const [script, style] = await Promise.all([built('workbench', 'page.js'), built('workbench', 'style.css')]);
    const relayed = receiver !== null || options.relayed === true;
    const opened = await openStage({
      executablePath: options.executablePath, visible: options.visible, sandbox: options.sandbox, target: url(), relayed, grant: options.grant,
      files: (urls) => filesOf(urls, script, style),
      onContext: options.onContext,
      events: {
        step: (step) => { now.session?.step(step); },
        told: (text) => { tell(now.session, text); },
        console: (line) => { now.session?.kept.console({ at: new Date().toISOString(), ...line }); },
        left: (place) => { now.session?.left(place); },
        arrived: (place, again) => {
          now.session?.arrived(place, again);
          if (now.session !== undefined) void now.stage?.push(now.session.first());
        },
      },
    });
    now.stage = opened;
    ends.push(() => opened.close());
    const known = await probed;
    const local = known.dns.addresses.some(({ space }) => space === 'local');
    const running = createSession({
      ...options,
      target: { kind: options.target?.kind ?? 'embedded', url },
      embedded: receiver === null ? null : { receiver, inbox },
      relayed,
      probe: known,
      asks: local && !options.grant,
      conditions: [...conditionsOf(url(), local, options), ...options.conditions],
    }, opened, options.outside);
    now.session = running;
    running.subscribe((push) => { void opened.push(push); });
    const server = await startPageServer({
      document: () => pageDocument({ place: 'loopback', base: '', links: { course: null, checkUrl: null }, first: running.first() }),
      script, style,
      subscribe: (listener) => running.subscribe(listener),
      first: () => running.first(),
      command: (command) => running.command(command),
    }, options.port);
    ends.push(() => server.close());
    await opened.push(running.first());
    return { session: running, url: server.url, pages: opened.urls, closed: opened.closed, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a page asks that is no command is dropped: only our own pages have the binding. */
function tell(session: Session | undefined, text: string): void {
  try {
    void session?.command(parseCommand(JSON.parse(text)));
  } catch (error) {
    session?.note(error instanceof Error ? error.message : String(error));
  }
}

async function filesOf(urls: Readonly<Record<Place, string>>, script: string, style: string): Promise<Map<string, ServedFile>> {
  const links = { course: urls.course, checkUrl: urls['check-url'] };
  const document = (place: Place): ServedFile => ({ type: 'text/html', text: pageDocument({ place, base: '', links, first: null }), policy: SENDER_CSP });
  const [course, checkUrl] = await Promise.all([playerScript('course'), playerScript('check-url')]);
  return new Map<string, ServedFile>([
    ['course', document('course')],
    ['check-url', document('check-url')],
    ['course.js', { type: 'text/javascript', text: course }],
    ['check-url.js', { type: 'text/javascript', text: checkUrl }],
    ['page.js', { type: 'text/javascript', text: script }],
    ['style.css', { type: 'text/css', text: style }],
  ]);
}

function conditionsOf(url: string, local: boolean, { grant, visible, target, relayed }: SimulationOptions): string[] {
  return [
    ...(target !== null && relayed === true ? ['The way to the endpoint leads over a relay of hookproof on this machine, so that it can be broken on purpose. TLS stays between browser and endpoint; HTTP/2 is off in this browser.'] : []),
    ...(isLoopback(hostOf(url)) ? ["The endpoint is on this machine, and the browser's local network check is lifted for it: it is treated as if it were public."] : []),
    ...(local && grant ? ['The endpoint has a private address. The permission that the browser asks a learner for was granted beforehand; with it, Chromium reports every network error of the POST as a refusal of the local network check.'] : []),
    ...(local && !grant && !visible ? ['The endpoint has a private address, and this browser has no window to ask in: it refuses. A visible browser asks; --auto grants beforehand.'] : []),
  ];
}
