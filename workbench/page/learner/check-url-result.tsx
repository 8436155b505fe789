import { Sign } from '../parts/sign.tsx';
import { useSession } from '../session.ts';

/** What came of it, by the vendor's label. */
export function CheckUrlResult() {
  const { state: { checkUrl: { phase, label } } } = useSession();
  if (phase === 'idle' || phase === 'checking') return null;
  const tone = phase === 'success' ? 'good' : phase === 'failure' ? 'bad' : 'warn';
  return <p class="outcome" data-tone={tone}><Sign tone={tone} silent />{label}</p>;
}
