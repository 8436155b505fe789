import { useState } from 'preact/hooks';
import type { Entry } from '../../state.ts';
import { Tabs } from '../parts/tabs.tsx';
import { useSession } from '../session.ts';
import { EvidenceTab } from './evidence/evidence-tab.tsx';
import { LogTab } from './log/log-tab.tsx';
import { ReceiverTab } from './receiver/receiver-tab.tsx';
import { ResultTab } from './result/result-tab.tsx';

type What = 'log' | 'result' | 'receiver' | 'evidence';

/** What crosses the wire and why it fails; what is sent next; the other end; what can be handed on. */
export function Engineer({ entries, total }: { entries: readonly Entry[]; total: number }) {
  const { state: { inbox } } = useSession();
  const [open, setOpen] = useState<What>('log');
  return (
    <Tabs<What>
      label="Engineer’s view" open={open} onOpen={setOpen}
      tabs={[
        { id: 'log', label: 'Log', count: total, body: () => <LogTab entries={entries} total={total} /> },
        { id: 'result', label: 'Result', body: () => <ResultTab /> },
        { id: 'receiver', label: 'Receiver', count: inbox?.counts.arrivals, body: () => <ReceiverTab /> },
        { id: 'evidence', label: 'Evidence', body: () => <EvidenceTab /> },
      ]}
    />
  );
}
