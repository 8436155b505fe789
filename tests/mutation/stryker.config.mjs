/** What is mutated, and the specs that have to notice. Run by npm run mutation. */
import { readdirSync } from 'node:fs';

/** Those of the fast specs that try what judges by itself: neither a command nor a receiver stands between. */
const NOTICING = /^(checks-.*|judged-.*|model-(?!flaws).*|model|cors|outcome|success|error-bodies|report-exit-code)\.spec\.ts$/;
const fast = readdirSync(new URL('../fast/', import.meta.url)).filter((name) => NOTICING.test(name)).map((name) => `tests/fast/${name}`);

export default {
  testRunner: 'hookproof',
  plugins: ['./tests/mutation/runner.mjs'],
  hookproof: { specs: [...fast, 'tests/mutation/recorded.spec.ts', 'tests/mutation/predicted.spec.ts'] },
  mutate: ['simulator/outcome.ts', 'simulator/cors/*.ts', 'simulator/engines/model/*.ts', 'simulator/player/success.ts', 'scenarios/checks/*.ts', 'scenarios/{judge,look,raw-client,run,verdict}.ts'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 30_000,
  ignorePatterns: ['/dist', '/test-results', '/.mutation', '/docs', '/tests/fixtures/har'],
  tempDirName: '.mutation/sandbox',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.mutation/report.json' },
};
