/** Every state of the page of simulate, made by real sessions against the real receiver and its faults; what only a person, a prompt or an accident brings about is put on top. */
import type { Entry, Push, State } from '../../workbench/state.ts';
import { openSession, type There, type ThereOptions } from './session-there.ts';

export interface Exhibit {
  readonly name: string;
  readonly push: Push;
  /** What a person does before looking: the accessible name of a tab or a button, in order. */
  readonly then: readonly string[];
  /** The server goes away. */
  readonly lost: boolean;
}

interface Recipe extends ThereOptions {
  readonly name: string;
  readonly play?: (there: There) => Promise<void>;
  readonly change?: (state: State) => State;
  readonly entries?: (entries: readonly Entry[]) => { readonly entries: readonly Entry[]; readonly total: number };
  readonly then?: readonly string[];
  readonly lost?: boolean;
}

const fault = (id: string, failFirst: number | null = null) => ({ kind: 'fault', id, failFirst }) as const;
const finish = async (there: There, right = 4) => { await there.answer(right); await there.play('results', 'finish'); };
const failing = (id: string, times = 1, failFirst: number | null = null) => async (there: There) => {
  await there.play(fault(id, failFirst));
  await finish(there);
  for (let again = 1; again < times; again += 1) await there.play('submit-again');
};
const player = (change: Partial<State['player']>) => (state: State): State => ({ ...state, busy: true, player: { ...state.player, ...change } });

const COURSE: readonly Recipe[] = [
  { name: 'identify' },
  { name: 'anonymous', play: (there) => there.play('anonymous') },
  { name: 'questions', play: (there) => there.play({ kind: 'identify', name: 'Robin Example', email: 'robin@example.com' }, { kind: 'answer', question: 'alarm-first', option: 1 }, { kind: 'answer', question: 'alarm-lift', option: 1 }, { kind: 'answer', question: 'extinguisher-aim', option: 2 }) },
  { name: 'results-passed', play: async (there) => { await there.answer(7); await there.play('results'); } },
  { name: 'results-failed', play: async (there) => { await there.answer(4); await there.play('results'); } },
  { name: 'results-assessment', rules: { template: 'assessment' }, play: async (there) => { await there.answer(2); await there.play('results'); } },
  { name: 'summary-personalized', rules: { template: 'personalized' }, play: async (there) => { await there.answer(3); await there.play('results'); } },
  { name: 'summary-without-sections', rules: { template: 'personalized', sections: false }, play: async (there) => { await there.answer(0); await there.play('results'); } },
  { name: 'saving', play: async (there) => { await there.answer(7); await there.play('results'); }, change: player({ phase: 'saving', leaving: true }) },
  { name: 'sending', play: async (there) => { await there.answer(7); await there.play('results'); }, change: player({ phase: 'sending', leaving: true }) },
  { name: 'asking', play: async (there) => { await there.answer(7); await there.play('results'); }, change: (state) => ({ ...player({ phase: 'sending', leaving: true })(state), asking: true }) },
  { name: 'dialog', play: failing('post-500') },
  { name: 'dialog-busy', play: failing('post-500', 3), change: player({ phase: 'sending' }) },
  { name: 'way-out', play: failing('post-500', 11) },
  { name: 'standstill', rules: { behaviour: 'templates-2020', attempts: 12 }, play: failing('allow-origin-trailing-slash') },
  { name: 'standstill-in-dialog', rules: { behaviour: 'templates-2020', attempts: 12 }, play: async (there) => { await failing('post-500', 2)(there); await there.play(fault('options-405'), 'submit-again'); } },
  { name: 'waiting', play: failing('post-hang') },
  { name: 'closed-reported', play: finish },
  { name: 'closed-unreported', rules: { attempts: 2 }, play: async (there) => { await failing('post-500', 2)(there); await there.play('leave-unreported'); } },
  { name: 'closed-anonymous', play: async (there) => { await there.play('anonymous'); for (const [question, option] of Object.entries({ 'alarm-first': 1, 'alarm-lift': 0, 'extinguisher-aim': 2, 'extinguisher-electric': 0, 'extinguisher-time': 0, 'after-where': 1, 'after-who': 2 })) await there.play({ kind: 'answer', question, option }); await there.play('results', 'finish'); } },
];

const CHECK_URL: readonly Recipe[] = [
  { name: 'check-url-idle', then: ['Check URL'] },
  { name: 'check-url-checking', change: (state) => ({ ...state, busy: true, checkUrl: { phase: 'checking', label: null, openedAt: '2026-11-24T12:00:00.000Z', outcome: null, disagreement: null } }), then: ['Check URL'] },
  { name: 'check-url-success', play: (there) => there.play('check-url'), then: ['Check URL'] },
  { name: 'check-url-failure', play: (there) => there.play(fault('options-404'), 'check-url'), then: ['Check URL'] },
  { name: 'check-url-green-courses-red', play: (there) => there.play(fault('post-204'), 'check-url'), then: ['Check URL'] },
  { name: 'check-url-red-courses-green', play: async (there) => { await failing('json-empty')(there); await there.play('check-url'); }, then: ['Check URL'] },
];

const ENGINEER: readonly Recipe[] = [
  { name: 'log-empty', then: ['Engineer'] },
  { name: 'log-good', play: finish, then: ['Engineer'] },
  { name: 'log-long', play: failing('options-405', 3), entries: (entries) => ({ entries: many(entries, 60), total: 10_000 }), then: ['Engineer'] },
  { name: 'log-preflight-open', play: failing('allow-origin-trailing-slash'), then: ['Engineer', 'entry:preflight-answered'] },
  { name: 'log-204-open', play: failing('post-204'), then: ['Engineer', 'entry:post-answered'] },
  { name: 'result', play: (there) => there.answer(4), then: ['Engineer', 'Result'] },
  { name: 'result-overridden', play: async (there) => { await there.answer(4); await there.play({ kind: 'set', field: 'score', json: '56.99999999999999' }, { kind: 'set', field: 'department', json: '"Fire brigade"' }, { kind: 'unset', field: 'status' }); }, then: ['Engineer', 'Result'] },
  { name: 'inbox-empty', then: ['Engineer', 'Receiver'] },
  { name: 'inbox-full', play: async (there) => { await failing('post-500-without-cors', 3)(there); await there.play({ kind: 'replay', arrival: lastPost(there), how: 'identical' }); }, then: ['Engineer', 'Receiver', 'arrival:first'] },
  { name: 'inbox-invalid', play: async (there) => { await there.answer(4); await there.play({ kind: 'unset', field: 'courseId' }, { kind: 'set', field: 'score', json: '"high"' }, 'results', 'finish'); }, then: ['Engineer', 'Receiver', 'arrival:first'] },
  { name: 'fault-board', then: ['Engineer', 'Receiver', 'Fault board'] },
  { name: 'fault-board-on', play: failing('post-204', 2, 3), then: ['Engineer', 'Receiver', 'Fault board'] },
  { name: 'foreign', foreign: 'https://results.customer.example/hooks/easygenerator?key=***', then: ['Engineer', 'Receiver'] },
  { name: 'evidence-empty', then: ['Engineer', 'Evidence'] },
  { name: 'evidence-saving', play: failing('post-204'), change: (state) => ({ ...state, evidence: { ...state.evidence, saving: true } }), then: ['Engineer', 'Evidence'] },
  { name: 'evidence-saved', play: async (there) => { await failing('post-204')(there); await there.play('save-evidence'); }, then: ['Engineer', 'Evidence'] },
  { name: 'evidence-failed', write: () => Promise.reject(new Error('Failed to save the evidence: the disk is full. Free some space, or name another folder with --evidence.')), play: async (there) => { await failing('post-204')(there); await there.play('save-evidence'); }, then: ['Engineer', 'Evidence'] },
  { name: 'connection-lost', play: failing('post-500'), lost: true },
];

const RECIPES: readonly Recipe[] = [...COURSE, ...CHECK_URL, ...ENGINEER];
export const NAMES: readonly string[] = RECIPES.map(({ name }) => name);

/** Makes one: the session is over when it is answered. Throws where there is none of that name. */
export async function exhibit(name: string): Promise<Exhibit> {
  const recipe = RECIPES.find((one) => one.name === name);
  if (recipe === undefined) throw new Error(`Failed to find the exhibit "${name}": there is none of that name. Choose one of ${NAMES.join(', ')}.`);
  const { play, change = (state: State) => state, entries = (all: readonly Entry[]) => ({ entries: all, total: all.length }), then = [], lost = false } = recipe;
  const there = await openSession(recipe);
  try {
    await play?.(there);
    const first = there.first();
    return { name, push: { state: change(first.state), ...entries(first.entries) }, then, lost };
  } finally {
    await there.close();
  }
}

/** The same entries again and again, to that many, with the last ids of `total`. */
export function many(entries: readonly Entry[], count: number, total = 10_000): Entry[] {
  return Array.from({ length: count }, (_, index): Entry => {
    const entry = entries[index % entries.length];
    if (entry === undefined) throw new Error('Failed to make a long log: there is no entry to repeat. Play something first.');
    return { ...entry, id: total - count + index + 1 };
  });
}

const lastPost = (there: There): number => there.state().inbox?.arrivals.findLast(({ kind }) => kind === 'result')?.id ?? 0;
