import type { Recipe } from './recipe.ts';

export const CONTEXT = {} as const satisfies Record<string, Recipe>;
