import { useState } from 'preact/hooks';
import { Tabs } from '../../parts/tabs.tsx';
import { useSession } from '../../session.ts';
import { ElsewhereNote } from './elsewhere-note.tsx';
import { FaultBoard } from './fault-board.tsx';
import { Inbox } from './inbox.tsx';
import { OnNow } from './on-now.tsx';

type What = 'inbox' | 'faults';

/** The other end: what arrived there, and how to break it on purpose. */
export function ReceiverTab() {
  const { state: { faults, inbox, target } } = useSession();
  const [open, setOpen] = useState<What>('inbox');
  if (inbox === null && faults === null) return <ElsewhereNote kind={target.kind} />;
  if (inbox === null) return <div class="receiver"><h2 class="unseen">Receiver</h2>{faults === null ? null : <><OnNow board={faults} foreign /><FaultBoard board={faults} /></>}</div>;
  if (faults === null) return <><ElsewhereNote kind={target.kind} /><Inbox inbox={inbox} /></>;
  return (
    <div class="receiver">
      <h2 class="unseen">Receiver</h2>
      <OnNow board={faults} />
      <Tabs<What>
        label="Receiver" kind="sub" open={open} onOpen={setOpen}
        tabs={[
          { id: 'inbox', label: 'Inbox', count: inbox.counts.arrivals, body: () => <Inbox inbox={inbox} /> },
          { id: 'faults', label: 'Fault board', count: faults.all.length, body: () => <FaultBoard board={faults} /> },
        ]}
      />
    </div>
  );
}
