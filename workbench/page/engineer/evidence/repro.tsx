import { useId } from 'preact/hooks';
import { CopyButton } from '../../parts/copy-button.tsx';

/** The short text that opens the same failure elsewhere. */
export function Repro({ text }: { text: string | null }) {
  const id = useId();
  return (
    <section>
      <h2>Repro</h2>
      <p>A short text that opens the same failure on another machine, without the endpoint: <code>hookproof simulate --repro &lt;file&gt;</code></p>
      {text === null ? <p class="hint">It is written once something was played.</p> : (
        <>
          <label for={id}>The file’s text, {new TextEncoder().encode(text).length.toLocaleString('en')} bytes</label>
          <textarea id={id} class="mono" readOnly rows={10} spellcheck={false} value={text} />
          <div class="actions"><CopyButton text={text} label="Copy repro" /></div>
        </>
      )}
    </section>
  );
}
