import { useState } from 'preact/hooks';

type Done = 'copied' | 'failed' | null;
const SAYS = { copied: 'Copied', failed: 'Not allowed: select the text and copy it' } as const;

/** Copies text; says so, or says that the browser did not let it. */
export function CopyButton({ text, label = 'Copy' }: { text: string; label?: string }) {
  const [done, setDone] = useState<Done>(null);
  const say = (what: Done) => {
    setDone(what);
    setTimeout(() => { setDone(null); }, 2000);
  };
  return (
    <span class="copy">
      <button type="button" class="quiet" onClick={() => { copy(text).then(() => { say('copied'); }, () => { say('failed'); }); }}>{label}</button>
      <span role="status" class="hint">{done === null ? '' : SAYS[done]}</span>
    </span>
  );
}

/** A page on plain http has no clipboard: loopback counts as secure, so that only old browsers get here. */
const copy = async (text: string): Promise<void> => navigator.clipboard.writeText(text);
