import type { Recipe } from './recipe.ts';

export const REFUSAL = {} as const satisfies Record<string, Recipe>;
