/** What is mutated, and the specs that have to notice. Run by npm run mutation. */
export default {
  testRunner: 'hookproof',
  plugins: ['./tests/mutation/runner.mjs'],
  hookproof: { specs: ['tests/fast/cors.spec.ts', 'tests/fast/report-exit-code.spec.ts', 'tests/fast/outcome.spec.ts', 'tests/fast/success.spec.ts', 'tests/fast/checks-preflight.spec.ts', 'tests/fast/checks-answer.spec.ts', 'tests/fast/checks-reach.spec.ts', 'tests/fast/error-bodies.spec.ts', 'tests/mutation/recorded.spec.ts', 'tests/fast/model.spec.ts', 'tests/fast/model-refusals.spec.ts'] },
  mutate: ['simulator/outcome.ts', 'simulator/cors/*.ts', 'simulator/engines/model/*.ts', 'simulator/player/success.ts', 'scenarios/checks/*.ts', 'scenarios/{judge,look,run,verdict}.ts'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 30_000,
  ignorePatterns: ['/dist', '/test-results', '/.mutation', '/docs', '/tests/fixtures/har'],
  tempDirName: '.mutation/sandbox',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.mutation/report.json' },
};
