import { useState } from 'preact/hooks';
import type { ArrivalView } from '../../../inbox/view.ts';
import { Foreign } from '../../parts/foreign.tsx';
import { Sign } from '../../parts/sign.tsx';
import { ArrivalDetail } from './arrival-detail.tsx';
import { standing } from './standing.ts';

/** One request: what it was, whether it is a result, what was answered. It opens into its bytes. */
export function ArrivalRow({ arrival }: { arrival: ArrivalView }) {
  const [open, setOpen] = useState(false);
  const { id, at, method, url, state, answer, fault } = arrival;
  const { tone, words } = standing(arrival);
  return (
    <li class="entry" data-tone={tone}>
      <button type="button" class="line" aria-expanded={open} aria-controls={open ? `arrival-${id}` : undefined} onClick={() => { setOpen(!open); }}>
        <time dateTime={at} title={at}>{at.slice(11, 19)}</time>
        <Sign tone={tone} />
        <span class="who">#{id}</span>
        <span class="what">
          <span class="mono"><Foreign text={`${method} ${url}`} /></span>
          <span class="text">{words}{fault === null ? '' : <> Fault: <code>{fault}</code>.</>}</span>
        </span>
        <span class="status mono">{state === 'answered' ? answer?.status : state === 'gone' ? 'left' : '…'}</span>
        <span class="chevron" aria-hidden="true" />
      </button>
      {open ? <div class="detail" id={`arrival-${id}`}><ArrivalDetail arrival={arrival} /></div> : null}
    </li>
  );
}
