/** Tells an attempt in the log: each step as it happens, then whole, with its bytes, and with the finding where the failure is. */
import type { Step } from '../../simulator/engines/chromium/recorder.ts';
import type { EntryKind, Tone } from '../state.ts';
import type { Draft, Log } from './log.ts';
import { keyOf, story, type Telling } from './story.ts';

export interface Teller {
  /** A learner, an author or hookproof does something; steps that follow belong to it. */
  say(kind: EntryKind, who: Draft['who'], title: string, more?: { readonly text?: string; readonly tone?: Tone; readonly attempt?: number | null }): void;
  /** A new attempt: what the browser does from now on belongs to it. */
  begin(number: number, who: 'course' | 'check-url', origin: string): void;
  step(step: Step): void;
  tell(telling: Telling): void;
}

export function createTeller(log: Log): Teller {
  let live = new Map<string, number>();
  let attempt = 0;
  let began = Date.now();
  let who: 'course' | 'check-url' = 'course';
  let from = '';
  return {
    say: (kind, speaker, title, { text = null, tone = 'plain', attempt: number = null } = {}) => {
      log.add({ at: new Date().toISOString(), ms: null, who: speaker, kind, tone, attempt: number, title, text, detail: null });
    },
    begin(number, sender, origin) {
      [live, attempt, began, who, from] = [new Map(), number, Date.now(), sender, origin];
    },
    step({ role, turn, what, method, url, status }) {
      const key = keyOf(role, turn, what);
      if (live.has(key)) return;
      const now = Date.now();
      const preflight = role === 'preflight';
      const sent = preflight ? `OPTIONS: may a page of ${from} POST here, with a Content-Type?` : turn === 0 ? 'POST' : `The browser follows the redirect: ${method} ${url}`;
      live.set(key, log.add({
        at: new Date(now).toISOString(),
        ms: now - began,
        who: what === 'answered' ? 'endpoint' : preflight || turn > 0 ? 'browser' : who,
        kind: what === 'answered' ? (preflight ? 'preflight-answered' : 'post-answered') : preflight ? 'preflight-asked' : turn > 0 ? 'redirect-followed' : 'post-sent',
        tone: 'plain',
        attempt,
        title: what === 'sent' ? sent : `${preflight ? 'OPTIONS' : method} answered: ${status ?? ''}`,
        text: null,
        detail: null,
      }));
    },
    tell(telling) {
      for (const { key, draft } of story(telling)) {
        const id = live.get(key);
        if (id === undefined) log.add(draft);
        else log.replace(id, draft);
      }
      live = new Map();
    },
  };
}
