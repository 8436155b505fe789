/** Tells an attempt in the log: each step as it happens, then whole, with its bytes, and with the finding where the failure is. */
import type { Step } from '../../simulator/engines/chromium/recorder.ts';
import type { EntryKind, Tone } from '../state.ts';
import type { Draft, Log } from './log.ts';
import { keyOf, REMEMBERED, REMEMBERS, story, type Telling } from './story.ts';

export interface Teller {
  /** A learner, an author or hookproof does something; steps that follow belong to it. */
  say(kind: EntryKind, who: Draft['who'], title: string, more?: { readonly text?: string; readonly tone?: Tone; readonly attempt?: number | null }): void;
  /** A new attempt: what the browser does from now on belongs to it. */
  begin(number: number, who: 'course' | 'check-url', origin: string): void;
  step(step: Step): void;
  tell(telling: Telling): void;
}

export function createTeller(log: Log): Teller {
  const live = new Map<string, number>();
  let attempt = 0;
  let began = Date.now();
  let who: 'course' | 'check-url' = 'course';
  let from = '';
  return {
    say: (kind, speaker, title, { text = null, tone = 'plain', attempt: number = null } = {}) => {
      log.add({ at: new Date().toISOString(), ms: null, who: speaker, kind, tone, attempt: number, title, text, detail: null });
    },
    begin(number, sender, origin) {
      live.clear();
      [attempt, began, who, from] = [number, Date.now(), sender, origin];
    },
    step({ role, turn, what, method, url, status }) {
      const preflight = role === 'preflight';
      const post = !preflight && turn === 0;
      const tell = (key: string, speaker: Draft['who'], kind: EntryKind, title: string) => {
        if (!live.has(key)) live.set(key, log.add({ at: new Date().toISOString(), ms: Date.now() - began, who: speaker, kind, tone: 'plain', attempt, title, text: null, detail: null }));
      };
      const key = keyOf(role, turn, what);
      if (what === 'answered') {
        tell(key, 'endpoint', preflight ? 'preflight-answered' : 'post-answered', `${preflight ? 'OPTIONS' : method} answered: ${status ?? ''}`);
        return;
      }
      if (post && live.size === 0) tell(REMEMBERED, 'browser', 'preflight-remembered', REMEMBERS);
      if (preflight) tell(key, 'browser', 'preflight-asked', `OPTIONS: may a page of ${from} POST here, with a Content-Type?`);
      else tell(key, post ? who : 'browser', post ? 'post-sent' : 'redirect-followed', post ? 'POST' : `The browser follows the redirect: ${method} ${url}`);
    },
    tell(telling) {
      for (const { key, draft } of story(telling)) {
        const id = live.get(key);
        if (id === undefined) log.add(draft);
        else log.replace(id, draft);
      }
      live.clear();
    },
  };
}
