import { contract } from '../../../generated/contract.js';
import { Fact } from '../parts/fact.tsx';
import { Foreign } from '../parts/foreign.tsx';
import { Notice } from '../parts/notice.tsx';
import { useSession } from '../session.ts';
import { CheckUrlResult } from './check-url-result.tsx';
import { Disagreement } from './disagreement.tsx';

const PATH = ['Configure', 'Results tracking', 'Advanced settings'];

/** The author's panel, with the vendor's stated path and labels, in a look of our own. */
export function CheckUrlPanel() {
  const { state: { target, checkUrl: { phase, openedAt, disagreement, outcome }, busy }, tell } = useSession();
  const checking = phase === 'checking';
  return (
    <div class="stack">
      <figure class="pane">
        <figcaption><span class="mono">{contract.origins.authoring.value}</span> the authoring tool, as its author sees it</figcaption>
        <div class="screen" data-pane="learner" data-phase={phase}>
          <div class="course check-url">
            <ol class="crumbs">{PATH.map((step) => <li key={step}>{step}</li>)}</ol>
            <h2>Report to: webhooks</h2>
            <dl class="field"><dt>URL to be called</dt><dd class="mono"><Foreign text={target.url} /></dd></dl>
            <div class="actions">
              <button type="button" class="primary" aria-disabled={busy} onClick={() => { if (!busy) tell({ kind: 'check-url' }); }}>{checking ? <><span class="spinner" aria-hidden="true" />Checking …</> : 'Check URL'}</button>
              <CheckUrlResult />
            </div>
          </div>
        </div>
      </figure>
      <section class="margin" aria-label="Remarks for the engineer">
        <h2>What the author is not told</h2>
        {disagreement === null ? null : <Disagreement {...disagreement} />}
        {outcome === 'reported-ok-but-lost' ? <Notice tone="bad" title="Green, and lost."><p>A redirect dropped the body on its way: Check URL saw the 200 of the page that it ended on. Courses are told the same, and their results are lost.</p></Notice> : null}
        <p class="remark"><span>Check URL is another sender than a course: another origin, a body of its own (<code>courseId</code> is that very word), another idea of success: any 2xx, and a body that parses. <Fact status="observed" /></span></p>
        {openedAt === null ? null : <p class="remark"><span>This page was opened at <span class="mono">{openedAt}</span>: every click sends that same <code>finishedOn</code>, so repeated clicks are byte-identical. <Fact status="observed" /></span></p>}
      </section>
    </div>
  );
}
