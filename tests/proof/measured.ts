/** Figures of runs that are too long for CI, with the command that gives them. */
export const MEASURED: readonly string[] = [
  '`npm run differential -- --seed 7 --count 2000`: 3,177 answers, 3,177 agree between model and Chromium, 0 differ.',
  '`npm run kill`: `receive` killed 100 times under load: 3,525 results acknowledged, 0 missing, 0 twice. `verify` killed 40 times: 0 browsers alive after 10 s, 0 halves of a report, 0 leftovers that the next start did not sweep.',
  '`npm run hostile`: 98 kinds of endpoints that mean harm, 0 hangs, 0 crashes, 0 beyond a limit of time or memory.',
  '`npm run mutation`, in parts: 916 of 1,033 mutants of verdict, judgement, outcome, CORS protocol and the senders\' rules were noticed, 599 of 656 of payloads, errors inside a 200 and the exit code, 931 of 1,188 of limits, errors and the read side. Tests for most of the survivors were written since, and not measured yet. The aim is 95 %; the command prints every survivor.',
];
