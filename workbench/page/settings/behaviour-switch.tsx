import type { Behaviour } from '../../../simulator/course/player.ts';
import { Fact } from '../parts/fact.tsx';
import { useSession } from '../session.ts';

const MEANS: Readonly<Record<Behaviour, string>> = {
  article: 'Any failure counts, and opens the dialog.',
  'templates-2020': 'Only a readable answer counts. A request that the browser refuses or the network breaks ends in nothing at all.',
};
const BEHAVIOURS = ['article', 'templates-2020'] as const;

/** `name` groups the buttons: it can stand on the page twice. What a failure is to the course: as the help article says, or as the templates' code does. */
export function BehaviourSwitch({ name }: { name: string }) {
  const { state: { rules: { behaviour } }, tell } = useSession();
  return (
    <fieldset class="choice">
      <legend>When an attempt fails</legend>
      {BEHAVIOURS.map((one) => (
        <label key={one} class="option">
          <input type="radio" name={name} checked={behaviour === one} onChange={() => { tell({ kind: 'behaviour', value: one }); }} />
          <span><code>{one}</code> <Fact status={one === 'article' ? 'stated' : 'observed'} /><br /><span class="hint">{MEANS[one]}</span></span>
        </label>
      ))}
    </fieldset>
  );
}
