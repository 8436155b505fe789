/** The command line's grammar. Commands load only when they run. */
import { Command, CommanderError, Option } from 'commander';
import type { CompareFlags } from './compare.ts';
import type { DiagnoseFlags } from './diagnose.ts';
import type { EmbeddedFlags } from './verify.ts';
import type { Io } from './io.ts';
import type { JudgeFlags } from './judge.ts';
import type { SimulateFlags } from './simulate-options.ts';
import type { VerifyFlags } from './verify-options.ts';
import { VERSION } from './version.ts';

/** Of whatever judges. */
const EXIT_CODES = '\nExit codes: 0 conforms, 1 a must is violated, 2 could not be judged,\n3 wrong usage, 130 after Ctrl-C.';

const collect = (value: string, sofar: string[] = []): string[] => [...sofar, value];

/** Parses and runs; answers with the exit code. Throws what the commands throw, and a CommanderError for wrong usage. */
export async function runProgram(args: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const program = new Command('hookproof')
    .description('Proves that an endpoint can receive Easygenerator course results, and shows why not when it can\'t.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: () => undefined })
    .addHelpText('after', `${EXIT_CODES}\n\nStart with: hookproof verify https://example.com/results`);

  program.command('verify').argument('[url]', "the endpoint's URL")
    .description('judge an endpoint from a real browser')
    .option('--engine <name>', 'chromium (a real browser) or model (a prediction without one)')
    .option('--profile <name>', 'go-live, standard or full; default: standard on loopback, go-live elsewhere')
    .option('--only <prefix>', 'only ids that start with this; repeatable', collect)
    .option('--reporter <name[=file]>', 'text, json or junit, to stdout or a file; repeatable', collect)
    .option('--strict', 'a violated should fails the run too')
    .option('--origin <origin>', 'also try from this origin (an exported course); repeatable', collect)
    .option('--attempts <n>', 'attempts of the plain case (11; with go-live 1)')
    .option('--success-status <list>', 'what a course counts as success (200)')
    .option('--course-id <id>', 'a course that the endpoint knows')
    .option('--learner-id <id>', 'one learner for all that is sent')
    .option('--timeout <ms>', 'per attempt (10000)')
    .option('--verbose', 'show every row and each exchange')
    .option('--known-failures <file>', 'YAML or JSON list of id, reason, until: these do not fail the run')
    .option('--write-known-failures <file>', 'write such a list of what fails now, known for 90 days')
    .option('--rerun <report.json>', 'only what was not fine there, as that run was set; says what is fixed')
    .option('--read-back <url>', "the endpoint's own read side, with {learnerId} and {courseId}: what is stored is looked at, too")
    .option('--read-back-header <header>', 'sent there, and told to nobody; or in HOOKPROOF_READ_BACK_HEADER; repeatable', collect)
    .option('--read-back-at <pointer>', 'where in its JSON the results stand, as a JSON Pointer (the whole)')
    .option('--seed <n>', 'of the values that are sent to be refused; the report names the one to repeat a run')
    .option('--max-requests <n>', 'start no more than this: 2 for each attempt of a page, 1 of a raw client; not counted: what the browser sends again by itself, redirect hops, --read-back')
    .option('--i-own-this-endpoint', 'needed for --profile full elsewhere than on loopback')
    .addHelpText('after', EXIT_CODES)
    .addOption(new Option('--embedded').hideHelp())
    .addOption(new Option('--fault <id>').hideHelp())
    .action(async (url: string | undefined, flags: VerifyFlags & EmbeddedFlags) => { code = await (await import('./verify.ts')).verify(url, flags, io); });

  program.command('simulate').argument('[url]', "the endpoint's URL; without it the receiver that comes with hookproof")
    .description('the course player to use, to see through and to break on purpose')
    .option('--headless', 'no window: the page stands on a loopback address')
    .option('--auto', 'play everything by itself; exit code as verify')
    .option('--template <name>', 'simple, assessment or personalized (simple)')
    .option('--behaviour <name>', 'article or templates-2020: what a refused request does (article)')
    .option('--attempts <n>', 'failed attempts before the way out (11; templates-2020: 12)')
    .option('--mastery <n>', 'score from which the course is passed (80)')
    .option('--no-sections', 'a personalized course without sections: its score is null')
    .option('--name <name>', "the learner's name")
    .option('--email <address>', "the learner's address: he identifies himself at once")
    .option('--anonymous', 'the learner starts anonymously')
    .option('--preset <name>', 'what is sent: played, passed, failed, binary-fraction, null-score ...')
    .option('--set <field=value>', 'override or add a field; repeatable', collect)
    .option('--unset <field>', 'take a field out; repeatable', collect)
    .option('--course-id <id>', 'a course that the endpoint knows')
    .option('--fault <id>', 'break the embedded receiver on purpose (list: explain faults)')
    .option('--road <id>', 'break the way on purpose (list: explain road); none: by switch later. No HTTP/2')
    .option('--fail-first <k>', 'it recovers after k failed attempts')
    .option('--timeout <ms>', 'how long hookproof waits for an answer (10000)')
    .option('--evidence <folder>', 'save the evidence there, as a zip')
    .option('--repro <file>', 'open the failure that Copy repro has kept')
    .option('--port <n>', 'port of the loopback page; 0 takes a free one (0)')
    .addHelpText('after', '\nExit codes with --auto: 0 reported at the first attempt, and Check URL green,\n1 not so, 2 it cannot be told; 3 wrong usage. Without it: 0 once it has ended.')
    .action(async (url: string | undefined, flags: SimulateFlags) => { code = await (await import('./simulate.ts')).simulate(url, flags, io); });

  program.command('diagnose').argument('<file.har>', "exported from the Network panel of a browser's tools")
    .description("judge what somebody else's browser recorded; sends nothing")
    .option('--url <url>', 'the endpoint, or how its URL begins, where results were sent to several')
    .option('--only <prefix>', 'only ids that start with this; repeatable', collect)
    .option('--reporter <name[=file]>', 'text, json or junit, to stdout or a file; repeatable', collect)
    .option('--strict', 'a violated should fails the run too')
    .option('--verbose', 'show every row and each exchange')
    .addHelpText('after', EXIT_CODES)
    .action(async (file: string, flags: DiagnoseFlags) => { code = await (await import('./diagnose.ts')).diagnose(file, flags, io); });

  program.command('judge').argument('<record.json>', 'a report of --reporter json, or the deliveries.json of saved evidence')
    .description('judge recorded deliveries again, by this version; sends nothing')
    .option('--only <prefix>', 'only ids that start with this; repeatable', collect)
    .option('--reporter <name[=file]>', 'text, json or junit, to stdout or a file; repeatable', collect)
    .option('--strict', 'a violated should fails the run too')
    .option('--verbose', 'show every row and each exchange')
    .addHelpText('after', EXIT_CODES)
    .action(async (file: string, flags: JudgeFlags) => { code = await (await import('./judge.ts')).judgeRecord(file, flags, io); });

  program.command('compare').argument('<before.json>', 'a report of --reporter json').argument('<after.json>', 'a later one of the same endpoint')
    .description('what was fixed, what is new, what stays, between two reports')
    .option('--strict', 'a should that got worse counts too')
    .option('--reporter <name[=file]>', 'text or json, to stdout or a file; repeatable', collect)
    .addHelpText('after', '\nExit codes: 0 no must got worse, 1 one did, 2 not comparable, 3 wrong usage.')
    .action(async (before: string, after: string, flags: CompareFlags) => { code = await (await import('./compare.ts')).compare(before, after, flags, io); });

  program.command('receive')
    .description('run the reference receiver on loopback, with its inbox')
    .option('--port <n>', 'port to listen on; 0 takes a free one (0)')
    .option('--db <file>', 'SQLite file or libsql URL; default: a temporary file')
    .option('--origin <origin>', 'also allow this origin; repeatable', collect)
    .option('--fault <id>', 'break it on purpose; hookproof explain faults lists them')
    .action(async (flags: { port?: string; db?: string; origin?: string[]; fault?: string }) => { code = await (await import('./receive-command.ts')).receiveCommand(flags, io); });

  program.command('explain').argument('<id>', 'a scenario, such as delivery/status-is-200; a group, such as delivery; a kind of finding; a fault; or the lists: faults, road')
    .description('a scenario: what, why, source, what breaks it; a group, a fault')
    .action(async (id: string) => { code = (await import('./explain.ts')).explain(id, io); });

  program.command('contract')
    .description('every fact of the contract, with its status')
    .option('--json', 'as JSON')
    .action(async (flags: { json?: boolean }) => { code = (await import('./contract.ts')).printContract(flags, io); });

  for (const command of program.commands) command.exitOverride().configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: () => undefined }).helpOption('-h, --help', 'print this help');
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // Called without a command: the help is the answer, and still wrong usage.
    if (error instanceof CommanderError && error.code === 'commander.help') { io.stderr.write(program.helpInformation()); return 3; }
    throw error;
  }
  return code;
}
