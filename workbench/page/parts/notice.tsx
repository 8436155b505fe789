import type { ComponentChildren } from 'preact';
import type { Tone } from '../../state.ts';
import { Sign } from './sign.tsx';

interface Props { readonly tone: Tone; readonly title?: string; readonly urgent?: boolean; readonly children: ComponentChildren }

/** A remark that stands out by a line, a shape and a word. */
export const Notice = ({ tone, title, urgent = false, children }: Props) => (
  <div class="notice" data-tone={tone} {...(urgent ? { role: 'alert' } : {})}>
    <Sign tone={tone} />
    <div>
      {title === undefined ? null : <strong>{title}</strong>}
      {children}
    </div>
  </div>
);
