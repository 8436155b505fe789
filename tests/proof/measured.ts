/** Figures of runs that are too long for CI, with the command that gives them. */
export const MEASURED: readonly string[] = [
  '`npm run differential -- --seed 7 --count 2000`: 3,177 answers, 3,177 agree between model and Chromium, 0 differ.',
  '`npm run kill`: `receive` killed 100 times under load: 3,525 results acknowledged, 0 missing, 0 twice. `verify` killed 40 times: 0 browsers alive after 10 s, 0 halves of a report, 0 leftovers that the next start did not sweep.',
  '`npm run mutation`, on verdict, judgement, outcome, CORS protocol and the senders\' rules: 916 of 1,033 mutants noticed, 88.7 %. The aim is 95 %; the command prints every survivor.',
];
