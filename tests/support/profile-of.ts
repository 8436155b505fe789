import { catalogue } from '../../scenarios/index.ts';
import { withoutBrowser } from '../../scenarios/plan.ts';
import type { Profile } from '../../scenarios/profile.ts';
import { recipeOf } from '../../scenarios/stimuli/index.ts';

type Fails = readonly { readonly id: string }[];

const FULL = new Set<string>(catalogue.filter(({ profile }) => profile === 'full').map(({ id }) => id));
const PLAIN = new Set<string>(withoutBrowser(catalogue).map(({ id }) => id));
const WIRE = new Set<string>(catalogue.filter(({ send }) => send.length > 0 && send.every((name) => recipeOf(name)?.sender === 'wire')).map(({ id }) => id));
/** npm run mutation tries everything with everything; npm test what can differ. */
const WHOLE = process.env['HOOKPROOF_RECORD'] !== undefined;

/** The smallest profile, from standard on, that plays all of these. */
export const profileOf = (fails: Fails): Profile => (fails.some(({ id }) => FULL.has(id)) ? 'full' : 'standard');

/** Whether what opens a second browser or a page of its own can be left out. */
export const isPlain = (fails: Fails): boolean => !WHOLE && fails.every(({ id }) => PLAIN.has(id));

/** Whether all of them are told by what the wire sender meets, which is the same beside any engine. */
export const isByWire = (fails: Fails): boolean => !WHOLE && fails.every(({ id }) => WIRE.has(id));
