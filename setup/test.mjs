/** npm test: from a fresh clone to a count. Arguments go to the test runner. */
import { main, prepare } from './prepare.mjs';
import { runTests } from './run-tests.mjs';
import { testMachine } from './test-machine.mjs';

await main(async () => {
  await prepare({ browser: true });
  await testMachine();
  process.exitCode = await runTests(process.argv.slice(2));
});
