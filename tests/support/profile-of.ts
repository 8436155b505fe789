import { catalogue } from '../../scenarios/index.ts';
import type { Profile } from '../../scenarios/profile.ts';

const FULL = new Set<string>(catalogue.filter(({ profile }) => profile === 'full').map(({ id }) => id));

/** The smallest profile, from standard on, that plays all of these. */
export const profileOf = (fails: readonly { readonly id: string }[]): Profile => (fails.some(({ id }) => FULL.has(id)) ? 'full' : 'standard');
