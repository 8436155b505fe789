/** What the fast specs use of Playwright's runner, as a list of tests. */
import { expect as real } from '@playwright/test';

export const collected = { file: '', tests: [] };
export const expect = real;

export function test(title, ...rest) {
  const run = rest.at(-1);
  const { file } = collected;
  const hooks = (collected[file] ??= { before: [], after: [] });
  collected.tests.push({
    id: `${file} > ${title}`,
    async run() {
      try {
        for (const hook of hooks.before) await hook({});
        await run({}, { title });
      } finally {
        for (const hook of hooks.after) await hook({});
      }
    },
  });
}
test.beforeEach = (hook) => { (collected[collected.file] ??= { before: [], after: [] }).before.push(hook); };
test.afterEach = (hook) => { (collected[collected.file] ??= { before: [], after: [] }).after.push(hook); };
