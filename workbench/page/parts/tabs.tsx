import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface Tab<Id extends string> { readonly id: Id; readonly label: string; readonly count?: number | undefined; readonly body: () => ComponentChildren }

interface Props<Id extends string> { readonly label: string; readonly tabs: readonly Tab<Id>[]; readonly open: Id; readonly onOpen: (id: Id) => void; readonly kind?: 'main' | 'sub' }

/** A tab list with arrow keys, Home and End; the open panel alone is in the page. */
export function Tabs<Id extends string>({ label, tabs, open, onOpen, kind = 'main' }: Props<Id>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = tabs.find(({ id }) => id === open) ?? tabs[0];
  const go = (event: KeyboardEvent) => {
    const to = target(event.key, tabs.findIndex(({ id }) => id === open), tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (to === null || tab === undefined) return;
    event.preventDefault();
    onOpen(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  if (current === undefined) return null;
  return (
    <div class="tabs" data-kind={kind}>
      <div role="tablist" aria-label={label} ref={list} onKeyDown={go}>
        {tabs.map(({ id, label: name, count }) => (
          <button key={id} type="button" role="tab" id={`${base}-${id}`} aria-selected={id === open} aria-controls={id === open ? `${base}-panel` : undefined} tabIndex={id === open ? 0 : -1} onClick={() => onOpen(id)}>
            {name}{count === undefined ? null : <span class="count">{count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${current.id}`} data-tab={current.id} key={current.id}>{current.body()}</div>
    </div>
  );
}

function target(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
