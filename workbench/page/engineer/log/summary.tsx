import type { ScenarioRow } from '../../../../generated/types.ts';
import { Foreign } from '../../parts/foreign.tsx';
import { plural } from '../../parts/time.ts';
import { Sign } from '../../parts/sign.tsx';
import { useSession } from '../../session.ts';

const TONES = { must: 'bad', should: 'warn', advice: 'plain' } as const;
const LEVELS = ['must', 'should', 'advice'] as const;

/** What is wrong now, the most important first. */
export function Summary() {
  const { state: { rows, busy, evidence, fate, player, checkUrl: { disagreement } } } = useSession();
  const wrong = LEVELS.flatMap((level) => rows.filter((row) => row.level === level && row.verdict === 'violates'));
  const tone = wrong.some(({ level }) => level === 'must') ? 'bad' : wrong.some(({ level }) => level === 'should') ? 'warn' : 'plain';
  const advice = wrong.filter(({ level }) => level === 'advice').length;
  const before = fate !== null && fate.failed > 0 && player.ending === 'reported' ? `Nothing is wrong now: it was delivered after ${plural(fate.failed, 'failed attempt', 'failed attempts')}, which a learner would have seen.` : null;
  if (wrong.length === 0) return <Calm judged={evidence.deliveries > 0} busy={busy} but={disagreement?.words ?? before} />;
  return (
    <details class="summary" data-tone={tone} open>
      <summary><Sign tone={tone} silent /><strong>{titleOf(wrong.length - advice, advice)}</strong></summary>
      <ul>{wrong.map((row) => <Wrong key={row.id} {...row} />)}</ul>
    </details>
  );
}

const titleOf = (wrong: number, advice: number): string =>
  [...(wrong > 0 ? [`${plural(wrong, 'thing is', 'things are')} wrong`] : []), ...(advice > 0 ? [`${plural(advice, 'thing', 'things')} to better`] : [])].join(', ');

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
