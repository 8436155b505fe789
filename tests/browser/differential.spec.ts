/** The model says what Chromium says, answer for answer, for both senders: a sample. All of them: npm run differential. */
import { expect } from '@playwright/test';
import { differential } from '../answers/differential.ts';
import { written } from '../answers/index.ts';
import { drawn } from '../answers/mixed.ts';
import { startAnswers } from '../answers/server.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { test } from '../support/browser.ts';

const SEED = Number(process.env['HOOKPROOF_SEED'] ?? 20_180_715);
/** Of what is written down each fifth, which takes in each list from end to end. */
const EACH = 5;
const DRAWN = 100;

const CORS_CODES = [
  'PreflightDisallowedRedirect', 'PreflightMissingAllowOriginHeader', 'PreflightMultipleAllowOriginValues', 'PreflightInvalidAllowOriginValue', 'PreflightAllowOriginMismatch', 'PreflightInvalidStatus',
  'InvalidAllowHeadersPreflightResponse', 'InvalidAllowMethodsPreflightResponse', 'HeaderDisallowedByPreflightResponse',
  'MissingAllowOriginHeader', 'MultipleAllowOriginValues', 'InvalidAllowOriginValue', 'AllowOriginMismatch',
];

test('the model says what Chromium says, or that only a browser can know', async ({ engine }) => {
  test.setTimeout(120_000);
  const server = await startAnswers();
  const model = openModel();
  const cases = [...written.filter((_, index) => index % EACH === 0), ...drawn(SEED, DRAWN)];
  const sums = await differential(cases, { server, browser: engine, model });
  await server.close();
  await model.close();

  expect(sums.told.join('\n'), `drawn with HOOKPROOF_SEED=${SEED}`).toBe('');
  expect(sums.agree).toBeGreaterThanOrEqual(300);
  expect(sums.undelivered / sums.pairs).toBeGreaterThan(1 / 3);
  expect(sums.open / sums.pairs).toBeLessThan(1 / 10);
  expect(CORS_CODES.filter((code) => !sums.codes.has(code))).toEqual([]);
});
