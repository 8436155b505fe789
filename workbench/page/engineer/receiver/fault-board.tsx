import { useState } from 'preact/hooks';
import type { FaultBoard as Board } from '../../../state.ts';
import { BothEnds } from './both-ends.tsx';
import { byStage } from './by-stage.ts';
import { FaultRow } from './fault-row.tsx';
import { Sequence } from './sequence.tsx';

/** Every fault by name, one on at a time. */
export function FaultBoard({ board }: { board: Board }) {
  const [sought, seek] = useState('');
  const [failFirst, setFailFirst] = useState(board.failFirst);
  const stages = byStage(board.all, sought);
  return (
    <div class="tab stack board">
      {board.ends === null ? null : <BothEnds ends={board.ends} />}
      <Sequence board={board} failFirst={failFirst} onChange={setFailFirst} />
      <label>Find a fault<input type="search" value={sought} placeholder="204, redirect, origin …" onInput={({ currentTarget }) => { seek(currentTarget.value); }} /></label>
      {stages.length === 0 ? <p class="empty">No fault has “{sought}” in its name or words.</p> : stages.map(({ stage, title, faults }) => (
        <section key={stage}>
          <h3>{title} <span class="count">{faults.length}</span></h3>
          <ul class="faults">{faults.map((fault) => <FaultRow key={fault.id} fault={fault} on={fault.id === board.on} failFirst={failFirst} />)}</ul>
        </section>
      ))}
      <p class="hint">{board.all.some(({ of }) => of === 'receiver') ? <>Those of the receiver are also <code>hookproof receive --fault &lt;name&gt;</code>; those of the way </> : 'Each of them is also '}<code>hookproof simulate --road &lt;name&gt;</code>.</p>
    </div>
  );
}
