import { Notice } from '../parts/notice.tsx';
import { Sign } from '../parts/sign.tsx';
import type { CheckUrl } from '../../state.ts';

const FINE = { green: 'good', red: 'bad' } as const;
const SAYS = { green: 'works', red: 'fails' } as const;

/** Check URL and courses do not agree about this endpoint: both verdicts side by side, and why. */
export const Disagreement = ({ checkUrl, courses, words }: NonNullable<CheckUrl['disagreement']>) => (
  <Notice tone="warn" title={checkUrl === courses ? 'Check URL and courses agree.' : 'Check URL and courses disagree.'}>
    <dl class="both">
      <div><dt>Check URL</dt><dd data-tone={FINE[checkUrl]}><Sign tone={FINE[checkUrl]} silent />{SAYS[checkUrl]}</dd></div>
      <div><dt>Courses</dt><dd data-tone={FINE[courses]}><Sign tone={FINE[courses]} silent />{SAYS[courses]}</dd></div>
    </dl>
    <p>{words}</p>
  </Notice>
);
