/** Every answer that is written down; mixed.ts draws more of their parts. */
import { allowHeaders, allowMethods } from './allow-lists.ts';
import { allowOrigin } from './allow-origin.ts';
import type { Case } from './answer.ts';
import { bodies } from './bodies.ts';
import { bytes } from './bytes.ts';
import { drops } from './drops.ts';
import { heads } from './heads.ts';
import { redirects } from './redirects.ts';
import { statuses } from './statuses.ts';

export const written: readonly Case[] = [...allowOrigin, ...allowHeaders, ...allowMethods, ...statuses, ...redirects, ...drops, ...bodies, ...heads, ...bytes];
