import { useState } from 'preact/hooks';

const LONG = 600;

interface Props { readonly text: string; readonly block?: boolean; readonly personal?: boolean }

/** Text that others wrote: shown as text, wrapped, isolated from the direction of what stands around it, folded where it is long. */
export function Foreign({ text, block = false, personal = false }: Props) {
  const [open, setOpen] = useState(false);
  const long = text.length > LONG;
  const shown = long && !open ? text.slice(0, LONG) : text;
  const mark = personal ? { 'data-personal': '' } : {};
  return (
    <>
      {block ? <pre class="foreign" dir="ltr" {...mark}><bdi>{shown}</bdi></pre> : <bdi class="foreign" {...mark}>{shown}</bdi>}
      {long ? <button type="button" class="quiet" aria-expanded={open} onClick={() => { setOpen(!open); }}>{open ? 'Show less' : `Show all ${text.length.toLocaleString('en')} characters`}</button> : null}
    </>
  );
}
