import type { InboxView } from '../../../inbox/view.ts';
import { plural } from '../../parts/time.ts';
import { ArrivalRow } from './arrival-row.tsx';
import { GroupCard } from './group-card.tsx';

/** What arrived: results merged as the receiver merges them, and each request, the newest first. */
export function Inbox({ inbox: { counts, arrivals, groups } }: { inbox: InboxView }) {
  if (counts.arrivals === 0) return <div class="empty"><p><strong>Nothing has arrived.</strong></p><p>Each request that reaches the receiver appears here, preflights too, with what was answered. Finish the course to send one.</p></div>;
  return (
    <div class="tab stack">
      <p class="counts">{plural(counts.arrivals, 'request')}: {plural(counts.preflights, 'preflight')}, {plural(counts.results, 'POST')}, of them {counts.valid} valid{counts.waiting > 0 ? `; ${counts.waiting} not answered yet` : ''}{counts.gone > 0 ? `; ${plural(counts.gone, 'client')} left before an answer` : ''}.</p>
      {groups.length === 0 ? null : (
        <section>
          <h3>Results</h3>
          <p class="hint">Nothing in a body tells a retry from a retake: what has the same course, learner, score and status within some minutes counts as one result.</p>
          <ul class="groups">{groups.map((group) => <GroupCard key={group.id} group={group} />)}</ul>
        </section>
      )}
      <section>
        <h3>Requests</h3>
        {counts.arrivals > arrivals.length ? <p class="hint">The last {arrivals.length}, the newest first.</p> : null}
        <ol class="arrivals">{arrivals.toReversed().map((arrival) => <ArrivalRow key={arrival.id} arrival={arrival} />)}</ol>
      </section>
    </div>
  );
}
