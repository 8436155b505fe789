import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../state.ts';
import { plural } from '../../parts/time.ts';
import { EntryRow } from './entry-row.tsx';
import { grouped } from './grouped.ts';
import { Summary } from './summary.tsx';

const NEAR_PX = 24;

/** The step log. It follows its end until the person scrolls up or opens an entry. */
export function LogTab({ entries, total }: { entries: readonly Entry[]; total: number }) {
  const box = useRef<HTMLDivElement>(null);
  const [follows, setFollows] = useState(true);
  const newest = entries.at(-1);
  useLayoutEffect(() => { if (follows && box.current !== null) box.current.scrollTop = box.current.scrollHeight; }, [follows, newest]);
  const look = () => {
    const { current } = box;
    if (current !== null) setFollows(current.scrollHeight - current.scrollTop - current.clientHeight < NEAR_PX);
  };
  const stay = useCallback(() => { setFollows(false); }, []);
  const earlier = total - entries.length;
  return (
    <div class="log">
      <h2 class="unseen">Log</h2>
      <Summary />
      <div class="log-box" ref={box} onScroll={look} tabIndex={0} role="region" aria-label="Steps, the newest last">
        {earlier > 0 ? <p class="hint earlier">{plural(earlier, 'earlier step')} not shown here; the evidence has them all.</p> : null}
        {entries.length === 0 ? <Empty /> : grouped(entries).map(({ key, title, entries: own }) => (
          <section key={key} class="attempt">
            {title === null ? null : <h3>{title}</h3>}
            <ol>{own.map((entry) => <EntryRow key={entry.id} entry={entry} onOpen={stay} />)}</ol>
          </section>
        ))}
      </div>
      {follows ? null : <button type="button" class="newest" onClick={() => { setFollows(true); }}>To the newest step</button>}
    </div>
  );
}

const Empty = () => (
  <div class="empty">
    <p><strong>No step yet.</strong></p>
    <p>Play the course, or click Check URL. Each request, each answer and each decision of the browser appears here as it happens, and opens into its exact bytes.</p>
  </div>
);
