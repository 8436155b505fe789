import { useSession } from '../../session.ts';
import { Contents } from './contents.tsx';
import { Repro } from './repro.tsx';
import { Saved } from './saved.tsx';

/** What can be handed on: everything as one file, or the failure as a short text. */
export function EvidenceTab() {
  const { state: { evidence, repro }, tell } = useSession();
  const { deliveries, saving } = evidence;
  return (
    <div class="tab stack">
      <section>
        <h2>Evidence</h2>
        <p>One zip that a colleague, or the endpoint’s team, can read without hookproof.</p>
        <div class="actions">
          <button type="button" class="primary" aria-disabled={saving || deliveries === 0} onClick={() => { if (!saving && deliveries > 0) tell({ kind: 'save-evidence' }); }}>{saving ? <><span class="spinner" aria-hidden="true" />Saving …</> : 'Save evidence'}</button>
        </div>
        <Saved evidence={evidence} />
        <Contents deliveries={deliveries} />
      </section>
      <Repro text={repro} />
    </div>
  );
}
