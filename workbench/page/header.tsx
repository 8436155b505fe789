import { contract } from '../../generated/contract.js';
import { Foreign } from './parts/foreign.tsx';
import { Logo } from './parts/logo.tsx';
import { useSession } from './session.ts';

const KINDS = { embedded: 'hookproof’s own receiver', foreign: 'your endpoint', 'stand-in': 'a stand-in that repeats a recorded answer' } as const;

/** What sends what to where, and what differs here from a learner's browser. */
export function Header() {
  const { state: { browser, target, conditions, hookproof }, place, links } = useSession();
  return (
    <header class="top">
      <div class="brand"><Logo /><h1>hookproof <span>simulate</span></h1></div>
      <dl class="way">
        <div>
          <dt>Senders</dt>
          <dd>
            <Sender name="course" url={contract.origins.published.value} here={place === 'course'} link={links.course} />
            <Sender name="Check URL" url={contract.origins.authoring.value} here={place === 'check-url'} link={links.checkUrl} />
          </dd>
        </div>
        <div>
          <dt>Target</dt>
          <dd class="mono"><Foreign text={target.url} /></dd>
          <dd class="soft">{KINDS[target.kind]}</dd>
        </div>
        <div>
          <dt>Browser</dt>
          <dd>{browser.product} {browser.version}, {browser.visible ? 'in a window' : 'without a window'}</dd>
          {conditions.length === 0 ? null : <dd><Conditions words={conditions} /></dd>}
        </div>
      </dl>
      <p class="version">{hookproof}</p>
    </header>
  );
}

/** The real origin, by name; a link where its page can be opened. */
const Sender = ({ name, url, here, link }: { name: string; url: string; here: boolean; link: string | null }) => (
  <span class="sender">
    <span class="mono">{url}</span> {here ? <em>{name}, this page</em> : link === null ? <em>{name}</em> : <a href={link}>open {name}</a>}
  </span>
);

const Conditions = ({ words }: { words: readonly string[] }) => (
  <details class="conditions">
    <summary>{words.length === 1 ? 'One thing differs' : `${words.length} things differ`} from a learner’s browser</summary>
    <ul>{words.map((one) => <li key={one}>{one}</li>)}</ul>
  </details>
);
