/** The simulation: commands in, state and log out. What is sent leaves from the stage's pages; nothing here judges by rules of its own. */
import { redactUrl } from '../../report/redact.ts';
import type { Delivery, ScenarioRow } from '../../generated/types.ts';
import { START } from '../../simulator/course/player.ts';
import type { Step } from '../../simulator/engines/chromium/recorder.ts';
import type { Command } from '../command.ts';
import { evidenceName, evidenceZip } from '../evidence/evidence.ts';
import type { Place, Stage } from '../stage/stage.ts';
import type { Push, State } from '../state.ts';
import { createAuthorSide } from './author-side.ts';
import type { Bench, Circumstances } from './bench.ts';
import { createCourseSide } from './course-side.ts';
import { arrange, eventOf, move, scored, type Desk } from './desk.ts';
import { createFaultSwitch, type FaultSwitch } from './fault-switch.ts';
import { createKeepsakes, type Keepsakes } from './keepsakes.ts';
import { wrongNow } from './judgement.ts';
import { createLog, type Log } from './log.ts';
import { createPublisher } from './publisher.ts';
import { recordingOf } from './recording-of.ts';
import { replay } from './replay.ts';
import { reproTextOf } from './repro-of.ts';
import { createSending } from './sending.ts';
import type { Setup } from './setup.ts';
import { resultOf } from './result-view.ts';
import { sayMove, sceneOf, type Scene } from './scenes.ts';
import { createTeller } from './teller.ts';
import { disagreementOf } from './verdicts.ts';

const FIRST_ENTRIES = 300;

export interface Session {
  /** Does what a page asks, in order; resolves when it is done. What means nothing now, such as a click on a dead button, is nothing. */
  command(command: Command): Promise<void>;
  state(): State;
  /** For a page that knows nothing yet. */
  first(): Push;
  subscribe(listener: (push: Push) => void): () => void;
  /** What the stage and the inbox tell. */
  step(step: Step): void;
  /** A page came, or the same tab was loaded again. */
  arrived(place: Place, again: boolean): void;
  /** The last page of that place was closed or crashed. */
  left(place: Place): void;
  changed(): void;
  /** A line of hookproof's own in the log. */
  note(text: string): void;
  /** The repro file's text for what was played last; null before. */
  repro(): string | null;
  /** Resolves when every picture is taken that was wanted so far. */
  pictured(): Promise<void>;
  /** Saves the evidence; answers with where it is. */
  save(): Promise<string>;
  readonly setup: Setup;
  readonly startedAt: Date;
  readonly desk: Desk;
  readonly faults: FaultSwitch | null;
  /** The last delivery of each sender, and what the last attempt was sent under. */
  readonly last: { readonly course: Delivery | null; readonly checkUrl: Delivery | null; readonly under: Circumstances | null };
  /** Names and addresses that learners gave here: evidence replaces them. */
  readonly seen: readonly string[];
  readonly rows: readonly ScenarioRow[];
  readonly kept: Keepsakes;
  readonly log: Log;
}

/** What the session asks of the world outside. */
export interface Outside {
  /** Keeps a file; answers with where it is. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<string>;
  readonly environment: { readonly platform: string; readonly node: string };
}

export function createSession(setup: Setup, stage: Stage, outside: Outside): Session {
  const startedAt = new Date();
  const kept = createKeepsakes();
  const log = createLog((entry) => { publisher.entry(entry); });
  const publisher = createPublisher(() => session.state(), () => log.total);
  const teller = createTeller(log);
  const changed = () => { publisher.changed(); };
  const faults = createFaultSwitch(setup);
  const sending = createSending(setup, stage, teller, changed);
  const bench: Bench = {
    setup, teller, sending, faults, kept, changed, deliveries: 0,
    desk: { rules: setup.rules, wish: setup.wish, learner: { kind: 'nobody' }, player: START, answers: {}, visit: 0, settled: null },
  };
  const course = createCourseSide(bench);
  const author = createAuthorSide(bench);
  const seen = new Set<string>();
  let rows: readonly ScenarioRow[] = [];
  let busy = false;
  /** A click on Check URL waits for its turn, or for its answer. */
  let checking = false;
  let evidence: Omit<State['evidence'], 'deliveries'> = { saving: false, file: null, error: null };
  let queue = Promise.resolve();
  let pictures = Promise.resolve();
  let lastPicture = '';

  /** Made anew only when something that it holds has changed: the state is asked for often. */
  let made: { of: readonly unknown[]; text: string | null } = { of: [], text: null };
  const repro = (): string | null => {
    const of = [course.last, author.last, seen.size];
    if (of.some((one, index) => one !== made.of[index])) made = { of, text: reproTextOf(session) };
    return made.text;
  };
  const judge = () => { rows = wrongNow(setup.target.url(), course.last, course.plain, author.last, setup.probe); };
  /** Beside the queue, so that nobody waits for a picture; one of a scene that has passed meanwhile is none. */
  const picture = (place: Place, scene: Scene, stillThere: () => boolean) => {
    pictures = pictures.then(async () => {
      publisher.flush();
      const png = stillThere() ? await stage.screenshot(place) : null;
      if (png !== null && stillThere()) kept.screenshot(new Date(), scene.name, scene.caption, png);
    });
  };
  /** What the learner saw, once for each thing to see. */
  const pictureOfCourse = () => {
    const scene = sceneOf(bench.desk.player);
    if (scene.name === lastPicture) return;
    lastPicture = scene.name;
    picture('course', scene, () => sceneOf(bench.desk.player).name === scene.name);
  };

  /** A page that is gone takes with it what it was about to do. */
  const lose = () => { bench.desk = move(bench.desk, { kind: 'lost' }); };

  const perform = async (command: Command): Promise<void> => {
    const event = eventOf(command);
    if (event !== null) {
      const { phase } = bench.desk.player;
      sayMove(teller, event, bench.desk.player);
      if (phase === 'saving' || phase === 'sending') {
        busy = true;
        await (phase === 'saving' ? course.report() : course.again());
        judge();
      }
      changed();
      if (phase !== 'questions') pictureOfCourse();
    }
    if (command.kind === 'check-url') {
      busy = true;
      await author.check();
      judge();
      const { view } = author;
      picture('check-url', { name: `check-url-${view.phase}`, caption: `Check URL: ${view.label ?? 'it waits'}` }, () => author.view === view);
    }
    if (command.kind === 'replay') {
      busy = true;
      await replay(bench, command.arrival, command.how);
    }
    if (command.kind === 'save-evidence') {
      evidence = { saving: true, file: null, error: null };
      publisher.flush();
      evidence = await session.save().then((file) => ({ saving: false, file, error: null }), (error: unknown) => ({ saving: false, file: null, error: wordsOf(error) }));
    }
  };

  const session: Session = {
    setup, startedAt, kept, log, faults, repro,
    pictured: () => pictures,
    async save() {
      await pictures;
      const recording = recordingOf(session, outside.environment, stage.engine, new Date());
      return outside.write(evidenceName(recording), evidenceZip(recording));
    },
    command(command) {
      const arranged = arrange(bench.desk, command);
      if (command.kind === 'identify') for (const one of [command.name, command.email]) if (one !== '') seen.add(one);
      if (command.kind === 'fault') turn(command.id, command.failFirst);
      if (arranged !== null) bench.desk = arranged;
      if (arranged !== null || command.kind === 'fault') {
        changed();
        return Promise.resolve();
      }
      // Moved as it arrives, so that a second click finds a busy button; what comes of it waits for its turn.
      const event = eventOf(command);
      const moved = event === null ? bench.desk : move(bench.desk, event);
      if (event !== null && moved === bench.desk) return Promise.resolve();
      if (command.kind === 'check-url' && checking) return Promise.resolve();
      bench.desk = moved;
      checking ||= command.kind === 'check-url';
      queue = queue.then(() => perform(command)).catch((error: unknown) => {
        teller.say('note', 'hookproof', wordsOf(error), { tone: 'bad' });
        if (event !== null) lose();
      }).finally(() => {
        busy = false;
        if (command.kind === 'check-url') checking = false;
        changed();
      });
      return queue;
    },
    state: () => ({
      hookproof: setup.hookproof,
      browser: { product: stage.engine.product, version: stage.engine.version, visible: setup.visible },
      target: { url: redactUrl(setup.target.url()), kind: setup.target.kind },
      conditions: setup.conditions,
      rules: bench.desk.rules,
      learner: bench.desk.learner,
      player: bench.desk.player,
      answers: bench.desk.answers,
      score: scored(bench.desk),
      checkUrl: { ...author.view, outcome: author.seen?.attempt.outcome ?? null, disagreement: disagreementOf(author.seen, course.seen, setup.successStatus) },
      fate: course.last === null ? null : { outcome: course.last.outcome, failed: course.last.attempts.slice(0, -1).filter(({ accepted }) => accepted === false).length },
      result: resultOf(bench),
      asking: sending.asking,
      busy,
      rows,
      faults: faults?.view() ?? null,
      inbox: setup.embedded?.inbox.snapshot() ?? null,
      evidence: { deliveries: kept.deliveries.length, ...evidence },
      repro: repro(),
    }),
    first: () => ({ state: session.state(), entries: log.last(FIRST_ENTRIES), total: log.total }),
    subscribe: (listener) => publisher.subscribe(listener),
    step: (step) => { sending.step(step); },
    arrived(place, again) {
      if (place === 'check-url') author.opened();
      else if (again) lose();
      changed();
    },
    left(place) {
      if (place === 'course') lose();
      changed();
    },
    changed,
    note: (text) => { teller.say('note', 'hookproof', text, { tone: 'bad' }); },
    get desk() { return bench.desk; },
    get last() { return { course: course.last, checkUrl: author.last, under: course.under ?? author.under }; },
    get seen() { return [...seen]; },
    get rows() { return rows; },
  };

  const turn = (id: string | null, failFirst: number | null) => {
    const mended = faults?.on.road == null ? 'The receiver conforms again' : 'The way is good again';
    faults?.turn(id, failFirst);
    const summary = faults?.summary ?? null;
    teller.say('fault', 'hookproof', summary === null ? mended : `Fault ${id ?? ''}: ${summary.charAt(0).toLowerCase()}${summary.slice(1, -1)}${failFirst === null ? '' : `, for the first ${failFirst} attempts`}`, { tone: summary === null ? 'good' : 'warn' });
  };
  return session;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
