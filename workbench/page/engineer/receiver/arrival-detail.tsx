import type { ArrivalView } from '../../../inbox/view.ts';
import { Foreign } from '../../parts/foreign.tsx';
import { useSession } from '../../session.ts';
import { Headers } from '../log/headers.tsx';
import { AnswerPart } from './answer-part.tsx';

const marked = (headers: ArrivalView['headers']) => headers.map(([name, value]) => ({ name, value, wrong: false }));

/** Its bytes, why it is no result where it is none, what was answered, and how to send it again. */
export function ArrivalDetail({ arrival: { id, kind, method, url, headers, body, bodyCut, bytes, misread, answer, replayable } }: { arrival: ArrivalView }) {
  const { state: { busy }, tell } = useSession();
  const errors = misread?.errors ?? [];
  return (
    <>
      {errors.length === 0 ? null : <ul class="wrongs">{errors.map(({ field, why }) => <li key={`${field} ${why}`}><code>{field}</code> {why}</li>)}</ul>}
      <div class="message">
        <p class="start-line mono"><Foreign text={`${method} ${url}`} /></p>
        <Headers headers={marked(headers)} />
      </div>
      {body === '' ? null : body === null ? <p class="hint">{bytes.toLocaleString('en')} bytes that are no UTF-8 text.</p> : <div><h4>Body, {bytes.toLocaleString('en')} bytes</h4><Foreign text={body} block personal />{bodyCut ? <p class="hint">Only the beginning is shown.</p> : null}</div>}
      {answer === null ? null : <AnswerPart answer={answer} />}
      {kind !== 'result' ? null : (
        <div class="replay">
          <h4>Send it again</h4>
          <div class="actions">
            <button type="button" disabled={busy} onClick={() => { tell({ kind: 'replay', arrival: id, how: 'browser' }); }}>As the browser would</button>
            <button type="button" disabled={busy || !replayable} onClick={() => { tell({ kind: 'replay', arrival: id, how: 'identical' }); }}>Byte-identical</button>
          </div>
          <p class="hint">{replayable ? 'As the browser would: from the real origin, with its own preflight and headers. Byte-identical: these very bytes again, over a socket.' : 'Not all of its bytes came, so it cannot be sent byte by byte.'}</p>
        </div>
      )}
    </>
  );
}
