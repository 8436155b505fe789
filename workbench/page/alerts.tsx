import { Notice } from './parts/notice.tsx';

interface Props { readonly lost: boolean; readonly refused: string | null; readonly asking: boolean; readonly product: string; readonly dismiss: () => void }

/** What must not be overlooked, whichever view is open. */
export const Alerts = ({ lost, refused, asking, product, dismiss }: Props) => (
  <div class="alerts">
    {lost ? <Notice tone="bad" title="hookproof has ended." urgent>Start it again. Until then this page shows what it was told last, and nothing that you click is heard.</Notice> : null}
    {refused === null ? null : (
      <Notice tone="warn" title="That was refused." urgent>
        {refused} <button type="button" class="quiet" onClick={dismiss}>Dismiss</button>
      </Notice>
    )}
    {asking ? (
      <Notice tone="warn" title={`${product} is asking.`} urgent>
        May this page reach devices on your network? Answer in the browser’s own prompt. Nothing leaves until you do, as for a learner.
      </Notice>
    ) : null}
  </div>
);
