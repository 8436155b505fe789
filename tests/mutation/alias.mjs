/** Spec files that ask for Playwright's test get ours, which only collects. */
const SHIM = new URL('./shim.mjs', import.meta.url).href;

export const resolve = (specifier, context, next) =>
  specifier === '@playwright/test' && context.parentURL !== SHIM && !context.parentURL?.includes('/node_modules/') ? { url: SHIM, shortCircuit: true } : next(specifier, context);
