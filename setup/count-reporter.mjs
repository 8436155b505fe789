/**
 * Playwright reporter whose last line is the count: "3 passed, 0 failed", with ", 1 skipped" when there is one.
 * On CI a skipped test fails the run: what it needs should have been installed there.
 */
export default class CountReporter {
  #suite;
  #errors = 0;
  #line = '';

  printsToStdio() {
    return false;
  }

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  /** Errors outside of a test: a file that does not load, a focused test on CI. */
  onError() {
    this.#errors += 1;
  }

  onEnd(result) {
    const tests = this.#suite?.allTests() ?? [];
    const skipped = tests.filter((test) => test.outcome() === 'skipped');
    const failed = tests.filter((test) => test.outcome() === 'unexpected').length + this.#errors;
    const passed = tests.length - skipped.length - (failed - this.#errors);
    for (const test of skipped) process.stdout.write(`skipped: ${test.title}${reason(test)}\n`);
    // The catalogue skips what does not apply to its target; that owes nobody anything.
    const owed = process.env.CI ? skipped.filter((test) => test.parent.project()?.name !== 'conformance').length : 0;
    this.#line = count(passed, failed + owed, skipped.length - owed);
    return owed > 0 && result.status === 'passed' ? { status: 'failed' } : undefined;
  }

  /** After every reporter's onEnd, so that nothing is printed behind it. */
  async onExit() {
    process.stdout.write(`${this.#line}\n`);
  }
}

/** The sentence that ends every run of tests. */
export function count(passed, failed, skipped) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function reason(test) {
  const note = test.annotations.find((annotation) => annotation.type === 'skip' || annotation.type === 'fixme');
  return note?.description ? ` (${note.description})` : '';
}
