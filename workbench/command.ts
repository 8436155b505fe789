/** What a page may ask of the session. */
import type { TemplateId } from '../simulator/course/course.ts';
import type { Behaviour } from '../simulator/course/player.ts';

export type Command =
  | { readonly kind: 'identify'; readonly name: string; readonly email: string }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'answer'; readonly question: string; readonly option: number }
  | { readonly kind: 'results' | 'finish' | 'back' | 'submit-again' | 'leave-unreported' | 'restart' }
  | { readonly kind: 'template'; readonly value: TemplateId }
  | { readonly kind: 'behaviour'; readonly value: Behaviour }
  | { readonly kind: 'attempts'; readonly value: number }
  | { readonly kind: 'mastery'; readonly value: number }
  /** Personalized learning with sections, or without: its score is null then. */
  | { readonly kind: 'sections'; readonly value: boolean }
  | { readonly kind: 'preset'; readonly value: string }
  /** `json` is the field's value as JSON text. */
  | { readonly kind: 'set'; readonly field: string; readonly json: string }
  | { readonly kind: 'unset'; readonly field: string }
  /** Back to what the preset gives. */
  | { readonly kind: 'reset'; readonly field: string }
  | { readonly kind: 'fault'; readonly id: string | null; readonly failFirst: number | null }
  | { readonly kind: 'check-url' }
  | { readonly kind: 'replay'; readonly arrival: number; readonly how: 'browser' | 'identical' }
  | { readonly kind: 'save-evidence' };
