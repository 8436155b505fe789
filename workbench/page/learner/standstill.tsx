import { BehaviourSwitch } from '../settings/behaviour-switch.tsx';
import { Notice } from '../parts/notice.tsx';
import { useSession } from '../session.ts';

/** Why nothing happens, and the switch to the other behaviour, where the difference is seen. */
export function Standstill() {
  const { state: { player: { dialog }, rows } } = useSession();
  const cause = rows.find(({ verdict, level, finding }) => verdict === 'violates' && level === 'must' && finding !== null)?.finding;
  return (
    <div class="stack">
      <Notice tone="bad" title="Nothing happens, and nothing will.">
        <p>The browser gave the page’s code no answer that it may read, only an error; the code of 2018 to 2020 handles readable answers alone. {dialog === null ? 'No dialog comes, no message, and the course does not close.' : 'Both buttons of the dialog stay dead, and the count does not move.'} Reloading the page is all that a learner can do.</p>
        {cause?.reason == null ? null : <p>The browser’s reason, which the page is not told: <code>{cause.reason}</code></p>}
      </Notice>
      <BehaviourSwitch name="behaviour-here" />
      <p class="hint">The help article promises a message for any failure. Switch to <code>article</code> to see the same failure that way.</p>
    </div>
  );
}
