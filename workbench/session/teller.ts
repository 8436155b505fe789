/** Tells an attempt in the log: each step as it happens, then whole, with its bytes, and with the finding where the failure is. */
import type { Step } from '../../simulator/engines/chromium/recorder.ts';
import type { EntryKind, Tone } from '../state.ts';
import type { Draft, Log } from './log.ts';
import { REMEMBERED, REMEMBERS, story, type Telling } from './story.ts';
import { answeredTitle, keyOf, kindOf, sentTitle, speakerOf } from './wire-step.ts';

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
    step(step) {
      const tell = (key: string, speaker: Draft['who'], kind: EntryKind, title: string) => {
        if (!live.has(key)) live.set(key, log.add({ at: new Date().toISOString(), ms: Date.now() - began, who: speaker, kind, tone: 'plain', attempt, title, text: null, detail: null }));
      };
      const kind = kindOf(step);
      if (kind === 'post-sent' && live.size === 0) tell(REMEMBERED, 'browser', 'preflight-remembered', REMEMBERS);
      tell(keyOf(step), speakerOf(step, who), kind, step.what === 'sent' ? sentTitle(step, from, step, 'POST') : answeredTitle(step, step.method, String(step.status ?? '')));
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
