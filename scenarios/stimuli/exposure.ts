import type { Recipe } from './recipe.ts';

export const EXPOSURE = {} as const satisfies Record<string, Recipe>;
