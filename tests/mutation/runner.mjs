/**
 * A test runner for Stryker that stays in one process: our own spec files, loaded once, with the mutant switched between
 * runs. Starting Playwright's runner anew for each of some thousand mutants would take a day.
 */
import { register } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';

/** For one test: one that waits longer has noticed the mutant. */
const LIMIT_MS = 20_000;
const stryker = (globalThis.__stryker__ ??= {});

class Runner {
  #files;
  #tests;

  constructor(options) {
    this.#files = options.hookproof.specs;
  }

  // Static mutants get a process of their own: modules are loaded once.
  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun({ coverageAnalysis, disableBail }) {
    const tests = await this.#load();
    if (coverageAnalysis === 'off') return this.#run(tests, disableBail);
    const result = await this.#run(tests, disableBail, (test) => { if (coverageAnalysis === 'perTest') stryker.currentTestId = test?.id; });
    return { ...result, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant, mutantActivation, hitLimit, disableBail }) {
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    if (mutantActivation === 'static') stryker.activeMutant = activeMutant.id;
    let tests;
    try {
      tests = await this.#load();
    } catch (error) {
      return toMutantRunResult(failedAll(String(error)));
    }
    stryker.activeMutant = activeMutant.id;
    // The cheapest first: most mutants are noticed by any of them.
    const chosen = (testFilter === undefined ? tests : tests.filter(({ id }) => testFilter.includes(id))).sort((a, b) => (a.ms ?? 0) - (b.ms ?? 0));
    const result = await this.#run(chosen, disableBail);
    stryker.activeMutant = undefined;
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? result);
  }

  async #load() {
    if (this.#tests !== undefined) return this.#tests;
    const { register: registerTsx } = await import('tsx/esm/api');
    registerTsx();
    register('./alias.mjs', import.meta.url);
    const { collected } = await import('./shim.mjs');
    for (const file of this.#files) {
      collected.file = file;
      await import(pathToFileURL(resolve(file)).href);
    }
    return (this.#tests = collected.tests);
  }

  async #run(tests, all, before = () => {}) {
    const results = [];
    for (const test of tests) {
      before(test);
      const start = performance.now();
      const failure = await outcomeOf(test);
      before();
      const timeSpentMs = performance.now() - start;
      test.ms ??= timeSpentMs;
      const base = { id: test.id, name: test.id, timeSpentMs, startPosition: undefined };
      results.push(failure === null ? { ...base, status: TestStatus.Success } : { ...base, status: TestStatus.Failed, failureMessage: failure });
      if (failure !== null && !all) break;
    }
    return { status: DryRunStatus.Complete, tests: results };
  }
}

const failedAll = (failureMessage) => ({ status: DryRunStatus.Complete, tests: [{ id: 'load', name: 'load', timeSpentMs: 0, status: TestStatus.Failed, failureMessage }] });

async function outcomeOf({ run }) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error('no end')), LIMIT_MS); });
  try {
    await Promise.race([run(), late]);
    return null;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).slice(0, 2000) || 'failed';
  } finally {
    clearTimeout(timer);
  }
}

create.inject = tokens(commonTokens.options);
function create(options) {
  return new Runner(options);
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'hookproof', create)];
export const strykerValidationSchema = { type: 'object', properties: { hookproof: { type: 'object', properties: { specs: { type: 'array', items: { type: 'string' } } } } } };
