import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const WIDE = '(min-width: 1000px)';
const SIDES = ['learner', 'engineer'] as const;
type Side = (typeof SIDES)[number];
const NAMES: Readonly<Record<Side, string>> = { learner: 'Learner', engineer: 'Engineer' };

/** Both views side by side where there is room, else one behind the other as tabs. Neither is ever taken out, so that drafts stay. */
export function Split({ left, right }: { left: ComponentChildren; right: ComponentChildren }) {
  const wide = useMedia(WIDE);
  const [open, setOpen] = useState<Side>('learner');
  const list = useRef<HTMLDivElement>(null);
  const swap = (event: KeyboardEvent) => {
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    const to: Side = event.key === 'Home' ? 'learner' : event.key === 'End' ? 'engineer' : open === 'learner' ? 'engineer' : 'learner';
    setOpen(to);
    list.current?.querySelector<HTMLElement>(`#tab-${to}`)?.focus();
  };
  return (
    <main class="split" data-wide={wide}>
      {wide ? null : (
        <div role="tablist" aria-label="View" class="sides" ref={list} onKeyDown={swap}>
          {SIDES.map((side) => <button key={side} type="button" role="tab" id={`tab-${side}`} aria-controls={`side-${side}`} aria-selected={open === side} tabIndex={open === side ? 0 : -1} onClick={() => { setOpen(side); }}>{NAMES[side]}</button>)}
        </div>
      )}
      {SIDES.map((side) => (
        <section key={side} id={`side-${side}`} class="side" data-side={side} hidden={!wide && open !== side} {...(wide ? { 'aria-label': `${NAMES[side]}’s view` } : { role: 'tabpanel', 'aria-labelledby': `tab-${side}` })}>
          {side === 'learner' ? left : right}
        </section>
      ))}
    </main>
  );
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const look = () => { setMatches(list.matches); };
    list.addEventListener('change', look);
    return () => { list.removeEventListener('change', look); };
  }, [query]);
  return matches;
}
