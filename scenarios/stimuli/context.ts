/** The plain result where the course does not simply stand in a tab: played in the browser, never by the model. */
import type { Circumstance } from '../../generated/types.ts';
import type { Recipe } from './recipe.ts';

const under = (circumstance: Circumstance, what: string): Recipe => ({ profile: 'standard', what, circumstance, body: (plain, learners) => ({ ...plain, learnerId: learners.next() }) });

export const CONTEXT = {
  'sandboxed-frame': under('sandboxed-frame', 'a passed result from a sandboxed frame, with Origin: null'),
  'policy-with-endpoint': under('policy-with-endpoint', 'a passed result under a Content-Security-Policy that names the endpoint'),
  'policy-without-endpoint': under('policy-without-endpoint', 'a passed result under a Content-Security-Policy that does not'),
  'closed-during-preflight': under('closed-during-preflight', 'a passed result whose tab is closed before OPTIONS is answered'),
  'closed-during-post': under('closed-during-post', "a passed result whose tab is closed before the POST's answer is there"),
} as const satisfies Record<string, Recipe>;
