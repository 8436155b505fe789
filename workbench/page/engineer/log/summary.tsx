import type { ScenarioRow } from '../../../../generated/types.ts';
import { Foreign } from '../../parts/foreign.tsx';
import { plural } from '../../parts/time.ts';
import { Sign } from '../../parts/sign.tsx';
import { useSession } from '../../session.ts';

const TONES = { must: 'bad', should: 'warn', advice: 'plain' } as const;
const LEVELS = ['must', 'should', 'advice'] as const;

/** What is wrong now, the most important first. */
export function Summary() {
  const { state: { rows, busy, evidence, checkUrl: { disagreement } } } = useSession();
  const wrong = LEVELS.flatMap((level) => rows.filter((row) => row.level === level && row.verdict === 'violates'));
  const musts = wrong.filter(({ level }) => level === 'must').length;
  if (wrong.length === 0) return <Calm judged={evidence.deliveries > 0} busy={busy} but={disagreement?.words ?? null} />;
  return (
    <details class="summary" data-tone={musts > 0 ? 'bad' : 'warn'} open>
      <summary><Sign tone={musts > 0 ? 'bad' : 'warn'} silent /><strong>{plural(wrong.length, 'thing is', 'things are')} wrong</strong></summary>
      <ul>{wrong.map((row) => <Wrong key={row.id} {...row} />)}</ul>
    </details>
  );
}

function Calm({ judged, busy, but }: { judged: boolean; busy: boolean; but: string | null }) {
  const tone = but !== null ? 'warn' : judged ? 'good' : 'plain';
  return (
    <p class="summary" data-tone={tone}>
      <Sign tone={tone} silent />
      <span>{but ?? (judged ? 'Nothing wrong so far.' : 'Nothing was sent yet, so nothing was judged.')}{busy ? ' An attempt is under way.' : ''}</span>
    </p>
  );
}

const Wrong = ({ id, level, finding, title }: ScenarioRow) => (
  <li><Sign tone={TONES[level]} silent /><span><code>{id}</code> <span class="level" data-level={level}>{level}</span><br /><Foreign text={finding?.summary ?? `The endpoint ${title}`} /></span></li>
);
