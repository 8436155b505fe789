/** The repro file's text for what was played last; null before, or where it cannot be made. */
import type { Delivery } from '../../generated/types.ts';
import { reproOf } from '../repro/repro.ts';
import { reproText } from '../repro/text.ts';
import type { Desk } from './desk.ts';
import type { FaultSwitch } from './fault-switch.ts';

export interface Played {
  readonly desk: Desk;
  readonly faults: FaultSwitch | null;
  readonly course: Delivery | null;
  readonly checkUrl: Delivery | null;
}

export function reproTextOf({ desk: { rules, wish }, faults, course, checkUrl }: Played): string | null {
  if (course === null && checkUrl === null) return null;
  const play = {
    template: rules.template, behaviour: rules.behaviour, attempts: rules.attempts, mastery: rules.mastery, sections: rules.sections,
    preset: wish.preset, overrides: { set: { ...wish.set }, unset: [...wish.unset] }, sender: course === null ? 'check-url' as const : 'course' as const,
  };
  const met = faults === null ? { course: course ?? undefined, checkUrl: checkUrl ?? undefined } : { embedded: { fault: faults.on?.id ?? null, failFirst: faults.failFirst } };
  return reproText(reproOf(play, met));
}
