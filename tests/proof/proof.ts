/** docs/proof.md, from the flawed receivers themselves: what each does, and which scenarios it fails. The flaw tests hold every list exact. */
import { requirements, type RequirementId } from '../../generated/requirements.js';
import { allFaults } from '../../receiver/faults/index.ts';
import { rawReceivers, trustedReceivers } from '../receivers/index.ts';
import { CAUSES, type Cause } from './causes.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { MEASURED } from './measured.ts';
import { SURVIVORS } from './survivors.ts';

interface Flaw { readonly id: string; readonly summary: string; readonly fails: readonly { readonly id: RequirementId; readonly why?: string }[] }

/** Every receiver with a flaw; those that fail nothing are there to show that nothing else turns red. */
export const FLAWS: readonly Flaw[] = [...allFaults, ...rawReceivers, ...trustedReceivers];

export function proof(): string {
  const failing = FLAWS.filter(({ fails }) => fails.length > 0);
  const ids = Object.keys(requirements) as RequirementId[];
  const byId = (id: RequirementId) => failing.filter(({ fails }) => fails.some((one) => one.id === id));
  const violated = ids.filter((id) => byId(id).length > 0);
  return [
    '# Proof',
    'Written by `npm run proof` from the tests\' own data; `npm test` fails where it is out of date.',
    '## Sums',
    list([
      `${FLAWS.length} receivers with one flaw each, ${new Set(FLAWS.map(({ id }) => id)).size} flaws; ${failing.length} receivers fail a scenario, ${FLAWS.length - failing.length} must fail none.`,
      `${ids.length} requirements; ${violated.length} are violated by at least one of these receivers, ${ids.length - violated.length} are looked at elsewhere (below).`,
      `${CAUSES.length} causes of failure known from public threads; ${CAUSES.filter(isPlayed).length} are played, ${CAUSES.length - CAUSES.filter(isPlayed).length} cannot be.`,
      'For each receiver the test asks that exactly the ids of its list are violated, nothing missed and nothing else, in Chromium (`tests/browser/flaws.spec.ts`, `raw-flaws.spec.ts`, `tls.spec.ts`) and, where it can know, in the model (`tests/fast/model-flaws.spec.ts`, `raw-flaws.spec.ts`).',
      ...MEASURED,
    ]),
    '## Flaw and what it fails',
    table(['flaw', 'the receiver ...', 'fails'], FLAWS.map(({ id, summary, fails }) => [code(id), summary, fails.map((one) => `${code(one.id)}${one.why === undefined ? '' : ` (${one.why})`}`).join('<br>') || 'nothing'])),
    '## Requirement and what fails it',
    table(['requirement', 'level', 'flaws'], ids.map((id) => [code(id), requirements[id].level, [...new Set(byId(id).map((flaw) => code(flaw.id)))].join(', ') || (ELSEWHERE[id] ?? '')])),
    '## Causes known from the field',
    table(['cause', 'played by'], CAUSES.map(({ what, played = [], test, unplayed }) => [what, [...played.map(code), ...(test === undefined ? [] : [code(test)]), ...(unplayed === undefined ? [] : [`not played: ${unplayed}`])].join(', ')])),
    ...(SURVIVORS.length === 0 ? [] : ['## Mutants that survive', '`npm run mutation` changes checks, model, verdict and exit code in every way that Stryker knows, and asks whether a test notices. These none has to notice.']),
    ...SURVIVORS.flatMap(({ reason, mutants }) => [`**${reason}**`, list(mutants.map(({ file, original, replacement }) => `${code(file)}: ${code(original)} becomes ${code(replacement)}`))]),
  ].join('\n\n') + '\n';
}

export const isPlayed = ({ unplayed }: Cause): boolean => unplayed === undefined;

const code = (text: string) => `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
