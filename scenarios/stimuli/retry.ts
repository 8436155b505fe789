import type { Recipe } from './recipe.ts';

export const RETRY = {} as const satisfies Record<string, Recipe>;
