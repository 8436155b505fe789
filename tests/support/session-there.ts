/** A session against the real receiver, its sending done by the model: all that a page shows is real, and no browser is needed. */
import type { Stimulus } from '../../generated/types.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { questionsOf } from '../../simulator/course/course.ts';
import { fetchLikeABrowser } from '../../simulator/engines/model/fetch.ts';
import { viewOf } from '../../simulator/engines/model/view.ts';
import { createInbox } from '../../workbench/inbox/inbox.ts';
import { courseOf } from '../../workbench/session/desk.ts';
import { createSession, type Session } from '../../workbench/session/session.ts';
import type { Setup } from '../../workbench/session/setup.ts';
import type { Stage } from '../../workbench/stage/stage.ts';
import type { Command } from '../../workbench/command.ts';
import type { State } from '../../workbench/state.ts';

export interface There extends Session {
  /** One after another. */
  play(...commands: readonly (Command | Command['kind'])[]): Promise<void>;
  /** Identifies, and answers that many questions rightly, the others wrongly. */
  answer(right: number): Promise<void>;
  close(): Promise<void>;
}

export interface ThereOptions extends Partial<Pick<Setup, 'timeoutMs' | 'savingMs' | 'visible' | 'conditions'>> {
  readonly rules?: Partial<State['rules']>;
  /** A foreign endpoint; without it the embedded receiver. */
  readonly foreign?: string;
  /** Where saving evidence ends. */
  readonly write?: (name: string) => Promise<string>;
}

export const LEARNER = { name: 'Robin Example', email: 'robin@example.com' };

export async function openSession({ rules = {}, foreign, write = (name) => Promise.resolve(`/home/robin/evidence/${name}`), ...options }: ThereOptions = {}): Promise<There> {
  let changed = (): void => undefined;
  const inbox = createInbox(() => { changed(); });
  const receiver = foreign === undefined ? await startReceiver({ observer: inbox }) : null;
  const begun = createSession({
    hookproof: '0.1.0', visible: true, probe: null, courseId: '2fc74749fe984bb9b23dfb02c30ccb8b', timeoutMs: 500, successStatus: [200], run: 'test', savingMs: 0, asks: false,
    conditions: ["The endpoint is on this machine, and the browser's local network check is lifted for it: it is treated as if it were public."],
    target: { kind: foreign === undefined ? 'embedded' : 'foreign', url: () => receiver?.url ?? foreign ?? '' },
    embedded: receiver === null ? null : { receiver, inbox },
    relayed: receiver !== null,
    rules: { template: 'simple', behaviour: 'article', attempts: 11, mastery: 80, sections: true, ...rules },
    wish: { preset: 'played', set: {}, unset: [] },
    ...options,
  }, modelStage(), { write: (name) => write(name), environment: { platform: 'linux', node: '20' } });
  changed = () => { begun.changed(); };
  const play = async (...commands: readonly (Command | Command['kind'])[]): Promise<void> => {
    // A command without more to say is named by its kind alone.
    for (const command of commands) await begun.command(typeof command === 'string' ? { kind: command } as Command : command);
  };
  return Object.assign(Object.create(begun) as Session, {
    play,
    async answer(right: number) {
      await play({ kind: 'identify', ...LEARNER });
      for (const [index, question] of questionsOf(courseOf(begun.desk)).entries()) await play({ kind: 'answer', question: question.id, option: index < right ? question.right : (question.right + 1) % question.options.length });
    },
    async close() { await receiver?.close(); },
  });
}

function modelStage(): Stage {
  return {
    engine: { name: 'chromium', product: 'Chromium', version: '156.0.7204.49', predicted: false },
    urls: { course: `${PUBLISHED.url}/0/course`, 'check-url': `${AUTHORING.url}/0/check-url` },
    async send(place, sent, body) {
      const stimulus: Stimulus = {
        id: place, name: place === 'course' ? 'plain' : 'check-url', sender: place, origin: place === 'course' ? PUBLISHED : AUTHORING,
        body: {}, finishedOn: 'as-given', indent: 0, attempts: 1, ...sent, successStatus: [...sent.successStatus],
      };
      const fetched = await fetchLikeABrowser(stimulus, body);
      return { exchanges: fetched.exchanges, page: viewOf(stimulus, fetched) };
    },
    push: () => Promise.resolve(),
    permission: () => Promise.resolve('granted'),
    screenshot: () => Promise.resolve(null),
    closed: new Promise(() => undefined),
    close: () => Promise.resolve(),
  };
}
