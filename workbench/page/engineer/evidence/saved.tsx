import { Foreign } from '../../parts/foreign.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { State } from '../../../state.ts';

/** How saving ended. */
export const Saved = ({ evidence: { file, error, deliveries } }: { evidence: State['evidence'] }) => (
  <div role="status">
    {error !== null ? <Notice tone="bad" title="It was not saved."><Foreign text={error} /></Notice>
      : file !== null ? <Notice tone="good" title="Saved."><span class="mono"><Foreign text={file} /></span></Notice>
        : deliveries === 0 ? <p class="hint">There is nothing to save yet: play the course, or click Check URL.</p> : null}
  </div>
);
