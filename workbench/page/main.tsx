/** The page's beginning: the state that the document carries, the line to the session, and one render a frame. */
import { render } from 'preact';
import type { Push } from '../state.ts';
import { App } from './app.tsx';
import { claimOnce } from './claim.ts';
import { lookAround } from './place.ts';
import { createStore, type View } from './store.ts';
import { connect } from './transport.ts';

const surroundings = lookAround(document, location.search);
const root = document.getElementById('page');
if (root === null) throw new Error('Failed to start the page: its document has no element #page. Serve the document of documents.ts.');

const store = createStore((view) => { show(view); });
const tell = connect(surroundings.place, store);
const claim = claimOnce(surroundings, tell);

const show = (view: View): void => {
  claim(view.state);
  render(<App view={view} surroundings={surroundings} tell={tell} dismiss={() => { store.refused(null); }} />, root);
};

const first = document.getElementById('first')?.textContent;
if (first != null) store.receive(JSON.parse(first) as Push);
// At once, not at the next frame: the first paint shows the state.
show(store.view());
