/** The repro file's text for what was played last, as it was sent; null before. */
import { reproOf } from '../repro/repro.ts';
import { reproText } from '../repro/text.ts';
import type { Session } from './session.ts';

export function reproTextOf({ last: { course, checkUrl, under }, setup, seen }: Pick<Session, 'last' | 'setup' | 'seen'>): string | null {
  if (under === null) return null;
  const { rules, wish, fault, road, failFirst } = under;
  const play = {
    template: rules.template, behaviour: rules.behaviour, attempts: rules.attempts, mastery: rules.mastery, sections: rules.sections,
    preset: wish.preset, overrides: { set: { ...wish.set }, unset: [...wish.unset] }, sender: course === null ? 'check-url' as const : 'course' as const,
  };
  const met = setup.embedded === null ? { course: course ?? undefined, checkUrl: checkUrl ?? undefined } : { embedded: { fault, failFirst, ...(road === null ? {} : { road }) } };
  return reproText(reproOf(play, met, seen));
}
