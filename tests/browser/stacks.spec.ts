/** Each framework's right configuration, and one mistake: in Chromium. All of them by the model: tests/fast/stacks.spec.ts. */
import { stacks } from '../stacks/index.ts';
import { test } from '../support/browser.ts';
import { expectNamed, titleOf } from '../support/stacks.ts';

for (const stack of stacks.filter(({ browser }) => browser)) {
  test(titleOf(stack), ({ engine }) => expectNamed(engine, stack));
}
