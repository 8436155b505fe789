import { useEffect, useState } from 'preact/hooks';
import type { State } from '../state.ts';
import { happening } from './happening.ts';

const SETTLED_MS = 400;

/** One sentence on where things stand, said once they stand: what comes and goes within a moment is not read aloud. */
export function Announcer({ state }: { state: State }) {
  const now = happening(state);
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => { say(now); }, SETTLED_MS);
    return () => { clearTimeout(timer); };
  }, [now]);
  return <p class="unseen" role="status">{said}</p>;
}
