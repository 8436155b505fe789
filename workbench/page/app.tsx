import { Alerts } from './alerts.tsx';
import { Announcer } from './announcer.tsx';
import { Engineer } from './engineer/engineer.tsx';
import { Header } from './header.tsx';
import { Learner } from './learner/learner.tsx';
import type { Surroundings } from './place.ts';
import { SessionContext } from './session.ts';
import { Split } from './split.tsx';
import type { View } from './store.ts';
import type { Tell } from './transport.ts';

interface Props { readonly view: View; readonly surroundings: Surroundings; readonly tell: Tell; readonly dismiss: () => void }

/** The whole page: a pure function of what the session pushed. */
export function App({ view: { state, entries, total, lost, refused }, surroundings, tell, dismiss }: Props) {
  if (state === null) return <Starting />;
  return (
    <SessionContext.Provider value={{ ...surroundings, state, tell, lost }}>
      <div class="app">
        <Header />
        <Alerts lost={lost} refused={refused} asking={state.asking} product={state.browser.product} dismiss={dismiss} />
        <Split left={<Learner />} right={<Engineer entries={entries} total={total} />} />
        <Announcer state={state} />
      </div>
    </SessionContext.Provider>
  );
}

const Starting = () => (
  <main class="lonely" aria-busy="true">
    <h1>hookproof</h1>
    <p>Waiting for the running hookproof to tell this page what there is to see. Where nothing comes, it has ended: start it again.</p>
  </main>
);
