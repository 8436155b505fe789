/** Faults by the stage at which a delivery fails with them: the prefix of the first requirement that they violate; those of the way violate none. */
import type { FaultBoard } from '../../../state.ts';

export type FaultItem = FaultBoard['all'][number];
export interface Stage { readonly stage: string; readonly title: string; readonly faults: readonly FaultItem[] }

const TITLES: Readonly<Record<string, string>> = { endpoint: 'On the way there', preflight: 'At the preflight', delivery: 'At the delivery', way: 'Bytes lost between browser and endpoint' };

export function byStage(all: readonly FaultItem[], sought: string): Stage[] {
  const words = sought.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const stages = new Map<string, FaultItem[]>();
  for (const fault of all) {
    const text = `${fault.id} ${fault.summary} ${fault.fails.map(({ id, sentence }) => `${id} ${sentence}`).join(' ')}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const stage = fault.of === 'way' ? 'way' : (fault.fails[0]?.id.split('/')[0] ?? 'none');
    const others = stages.get(stage);
    if (others === undefined) stages.set(stage, [fault]);
    else others.push(fault);
  }
  return [...stages].map(([stage, faults]) => ({ stage, title: TITLES[stage] ?? 'Without a violation', faults })).sort((a, b) => place(a.stage) - place(b.stage));
}

function place(stage: string): number {
  const at = Object.keys(TITLES).indexOf(stage);
  return at < 0 ? Object.keys(TITLES).length : at;
}
