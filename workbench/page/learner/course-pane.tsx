import { contract } from '../../../generated/contract.js';
import { useSession } from '../session.ts';
import { Settings } from '../settings/settings.tsx';
import { Margin } from './margin.tsx';
import { Screen } from './screen.tsx';

/** The course as its learner sees it, the settings above, the engineer's remarks in the margin below. */
export function CoursePane() {
  const { state } = useSession();
  return (
    <div class="stack">
      <Settings />
      <figure class="pane">
        <figcaption><span class="mono">{contract.origins.published.value}</span> a published course, as its learner sees it</figcaption>
        <Screen key={state.rules.template} />
      </figure>
      <Margin />
    </div>
  );
}
