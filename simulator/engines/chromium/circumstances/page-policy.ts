/** A course under its host page's Content-Security-Policy. What that forbids leaves no network event: the browser tells it as an issue of the page. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import type { Exchange, Stimulus } from '../../../../generated/types.ts';
import type { Sighting } from '../../../engine.ts';
import type { OpenBrowser } from '../open.ts';
import { unsent } from '../../wire/exchange.ts';
import { record } from '../recorder.ts';
import { bodyOf } from '../send.ts';
import { courseUnder, onStand, playIn } from './stand.ts';

/** For an issue that comes behind the page's own error. */
const ISSUE_MS = 500;

/** Under a policy whose connect-src names the page's own origin, and the endpoint's where it is given. */
export async function sendUnderPolicy(opened: OpenBrowser, stimulus: Stimulus, body: string, endpoint: string | null): Promise<Sighting> {
  const policy = `default-src 'none'; script-src 'self'; connect-src 'self'${endpoint === null ? '' : ` ${endpoint}`}`;
  return onStand(opened, stimulus, (path) => courseUnder(path, policy), async (session) => {
    const watched = { recorder: await record(session), forbidden: forbiddenBy(session) };
    await session.send('Audits.enable');
    return watched;
  }, async (stand, { recorder, forbidden }) => {
    recorder.begin();
    const view = await playIn(stand.page.mainFrame(), stand, stimulus, body);
    const byPolicy = view.settled === 'error' && await Promise.race([forbidden, sleep(ISSUE_MS, false, { ref: false })]);
    const exchanges = await recorder.end(bodyOf(view), byPolicy ? 0 : undefined);
    return { exchanges: byPolicy ? forbiddenIn(exchanges, stimulus) : exchanges, page: view };
  });
}

/** Resolves once the browser says that a policy forbade a connection. */
const forbiddenBy = (session: CDPSession): Promise<true> =>
  new Promise((resolve) => {
    session.on('Audits.issueAdded', ({ issue }) => {
      if (issue.details.contentSecurityPolicyIssueDetails?.violatedDirective === 'connect-src') resolve(true);
    });
  });

/** The POST that the policy forbade; a redirect's next leg where it was that. */
function forbiddenIn(exchanges: readonly Exchange[], { target, contentType }: Stimulus): Exchange[] {
  const last = exchanges.at(-1);
  if (last !== undefined) return [...exchanges.slice(0, -1), { ...last, blocked: 'csp' }];
  return [unsent({ requestId: 'none', role: 'request', hop: 0, method: 'POST', url: target, headers: [['Content-Type', contentType]], body: null }, { blocked: 'csp' })];
}
