/** hookproof explain <id>: one scenario, what it sends, why, and what breaks it. */
import { requirements } from '../generated/requirements.js';
import { catalogue } from '../scenarios/index.ts';
import { RECIPES } from '../scenarios/stimuli.ts';
import { EXPLANATIONS } from '../scenarios/wording/explanations.ts';
import { wrap } from '../report/layout.ts';
import type { Io } from './io.ts';
import { suggest, UsageError } from './usage-error.ts';

const SENT: Readonly<Record<string, string>> = {
  plain: 'the documented example, by a course at https://elearning.easygenerator.com',
  'check-url': "Check URL's own body, by the authoring tool at https://live.easygenerator.com",
  'extra-origin': 'the documented example, from each --origin',
};

export function explain(id: string, { stdout }: Pick<Io, 'stdout'>): number {
  const scenario = catalogue.find((one) => one.id === id);
  if (scenario === undefined) throw new UsageError(`Failed to explain "${id}": there is no such id. ${suggest(id, catalogue.map((one) => one.id))}`);
  const { level, sentence, source, status } = requirements[scenario.id];
  const sent = scenario.send.map((name) => SENT[name] ?? (name in RECIPES ? RECIPES[name as keyof typeof RECIPES].what : name));
  const lines = [
    `${id}  (${level}, profile ${scenario.profile})`,
    '',
    ...wrap(`The endpoint ${sentence}.`, 80),
    '',
    ...wrap(EXPLANATIONS[scenario.id], 80),
    '',
    'What is sent to find out:',
    ...sent.flatMap((text) => wrap(text, 80, '  ')),
    '',
    ...wrap(`Source: ${source} (${status}).`, 80),
  ];
  stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
