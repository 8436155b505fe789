import { test } from '@playwright/test';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { stacks } from '../stacks/index.ts';
import { expectNamed, titleOf } from '../support/stacks.ts';

const model = openModel();

for (const stack of stacks) {
  test(`${titleOf(stack)}, by the model`, { tag: '@slow' }, () => expectNamed(model, stack));
}
