/** hookproof explain <id>: a scenario, a kind of finding, a fault or a list of them: what, why, source, and what to do about it. */
import { requirements, type RequirementId } from '../generated/requirements.js';
import { catalogue } from '../scenarios/index.ts';
import { recipeOf } from '../scenarios/stimuli/index.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { FindingKind } from '../scenarios/finding.ts';
import { EXAMPLES, kindsOf } from '../scenarios/wording/examples.ts';
import { EXPLANATIONS } from '../scenarios/wording/explanations.ts';
import { speak } from '../scenarios/wording/reported.ts';
import { labelled, wrap } from '../report/layout.ts';
import { aboutList, breakers, listIds } from './explain-lists.ts';
import type { Io } from './io.ts';
import { suggest, UsageError } from './usage-error.ts';

const SENT: Readonly<Record<string, string>> = {
  plain: 'the documented example, by a course at https://elearning.easygenerator.com',
  'check-url': "Check URL's own body, by the authoring tool at https://live.easygenerator.com",
  'extra-origin': 'the documented example, from each --origin',
};

export function explain(id: string, { stdout }: Pick<Io, 'stdout'>): number {
  const scenario = catalogue.find((one) => one.id === id);
  const kind = (Object.keys(EXAMPLES) as FindingKind[]).find((one) => one === id);
  const parts = [...(scenario === undefined ? [] : [aboutScenario(scenario)]), ...(kind === undefined ? [] : [aboutFinding(kind)]), ...[aboutList(id)].filter((lines) => lines !== undefined)];
  if (parts.length === 0) throw new UsageError(`Failed to explain "${id}": there is no such id. ${suggest(id, [...catalogue.map((one) => one.id), ...Object.keys(EXAMPLES), ...listIds()])} hookproof explain <group> lists a group's ids, explain faults and explain road the faults.`);
  stdout.write(`${parts.map((lines) => lines.join('\n').trimEnd()).join('\n\n')}\n`);
  return 0;
}

function aboutScenario({ id, profile, send }: Scenario): string[] {
  const { level, sentence, source, status } = requirements[id];
  const sent = send.map((name) => SENT[name] ?? recipeOf(name)?.what ?? name);
  return [
    `${id}  (${level}, profile ${profile})`,
    '',
    ...wrap(`The endpoint ${sentence}.`),
    '',
    ...wrap(EXPLANATIONS[id]),
    '',
    'What is sent to find out:',
    ...sent.flatMap((text) => wrap(text, 80, '  ')),
    '',
    ...kindsOf(id).flatMap((kind) => [`Finding ${kind}, for example:`, ...example(kind), '']),
    ...breakers(id),
    ...wrap(`Source: ${source} (${status}).`),
  ];
}

function aboutFinding(kind: FindingKind): string[] {
  return [`${kind}, a finding of:`, ...EXAMPLES[kind].of.flatMap((id: RequirementId) => wrap(`${id}  (${requirements[id].level})`, 80, '  ')), '', 'For example:', ...example(kind)];
}

function example(kind: FindingKind): string[] {
  const { summary, expected, seen, fix, paste = [] } = speak(EXAMPLES[kind].finding);
  const row = (label: string, texts: readonly string[]) => texts.flatMap((text, index) => labelled(index === 0 ? `  ${label}` : '', text, 14));
  return [...wrap(summary, 80, '  '), ...row('expected', [expected]), ...row('seen', seen), ...row('fix', fix), ...paste.map((line) => `${' '.repeat(14)}${line}`)];
}
