/** Who else is let in: preflights with forged origins, and looks for our own result. Nothing of a result is posted from a forged origin. */
import { contract } from '../../generated/contract.js';
import type { Body, Learners, Recipe } from './recipe.ts';

const PUBLISHED_URL = contract.origins.published.value;
const PUBLISHED_HOST = new URL(PUBLISHED_URL).host;

/** Asked as a browser would ask for a page of that origin. Origins of nobody: reserved names, or texts that no browser sends. */
const from = (name: string, url: string): Recipe => ({ profile: 'full', what: `OPTIONS from ${url}`, sender: 'wire', method: 'OPTIONS', origin: { name, url } });

const learnerId = (body: Body) => String(body['learnerId']);
/** GET for the results of one learner, who is one of our own. */
const asked = (what: string, body?: (plain: Body, learners: Learners) => Body): Recipe => ({
  profile: 'full', what, sender: 'wire', method: 'GET', seeks: learnerId, query: ({ courseId, ...rest }) => ({ learnerId: learnerId(rest), courseId: String(courseId) }), ...(body === undefined ? {} : { body }),
});

/** Origins that a careless comparison takes for the published courses'. */
const LOOKALIKES = {
  'origin-null': from('null', 'null'),
  'origin-prefix': from('prefix', `${PUBLISHED_URL}.evil.example`),
  'origin-suffix': from('suffix', `https://evil${PUBLISHED_HOST}`),
  'origin-domain-suffix': from('domain-suffix', 'https://evileasygenerator.com'),
  'origin-subdomain': from('subdomain', `https://evil.${PUBLISHED_HOST}`),
  'origin-dot': from('dot', `https://${PUBLISHED_HOST.replace('.', '-')}`),
  'origin-underscore': from('underscore', `${PUBLISHED_URL}_.evil.example`),
  'origin-http': from('http', `http://${PUBLISHED_HOST}`),
  'origin-port': from('port', `${PUBLISHED_URL}:8443`),
  'origin-upper-case': from('upper-case', PUBLISHED_URL.toUpperCase()),
} as const satisfies Record<string, Recipe>;

export type LookalikeName = keyof typeof LOOKALIKES;
export const LOOKALIKE_NAMES = Object.keys(LOOKALIKES) as LookalikeName[];

export const EXPOSURE = {
  'origin-foreign': from('foreign', 'https://evil.example'),
  ...LOOKALIKES,
  'read-learner': asked("GET with ?learnerId=...&courseId=... of this run's own learner"),
  'read-nobody': asked('the same for a learner of whom nothing was stored', (plain, learners) => ({ ...plain, learnerId: learners.next() })),
} as const satisfies Record<string, Recipe>;
