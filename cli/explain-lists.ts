/** What explain answers beside one scenario: the faults, those of the way, the groups, and one of each. */
import { requirements } from '../generated/requirements.js';
import type { Fault } from '../receiver/fault.ts';
import { allFaults } from '../receiver/faults/index.ts';
import { labelled, wrap } from '../report/layout.ts';
import { catalogue } from '../scenarios/index.ts';
import { ROAD_FAULTS } from '../simulator/relay/faults.ts';
import { ROAD_WORDS } from '../workbench/session/road-words.ts';

const COLUMN = 38;

/** Ids of the groups, of the lists and of each fault: what explain takes beside scenarios and kinds of finding. */
export const listIds = (): string[] => ['faults', 'road', ...groupIds(), ...allFaults.map(({ id }) => id), ...ROAD_FAULTS];

/** Lines for a list, a group or a fault; undefined where the id is none of them. */
export function aboutList(id: string): string[] | undefined {
  if (id === 'faults') return ['What can be broken in the embedded receiver: simulate and receive --fault <id>,', 'npm start -- --fault <id>', '', ...allFaults.flatMap((fault) => pair(fault.id, fault.summary))];
  if (id === 'road') return ['What can break on the way: simulate --road <id>', '', ...ROAD_FAULTS.flatMap((name) => pair(name, ROAD_WORDS[name]))];
  const fault = allFaults.find((one) => one.id === id);
  if (fault !== undefined) return aboutFault(fault);
  const road = ROAD_FAULTS.find((one) => one === id);
  if (road !== undefined) return [`${road}, a fault of the way: simulate --road ${road}`, '', ...wrap(`The way ${ROAD_WORDS[road]}.`)];
  const group = catalogue.filter((one) => groupOf(one.id) === id.replace(/\/$/, ''));
  return group.length === 0 ? undefined : [`${id.replace(/\/$/, '')}, ${group.length} scenarios:`, '', ...group.flatMap((one) => pair(one.id, `${requirements[one.id].level}: the endpoint ${requirements[one.id].sentence}`))];
}

/** The faults that fail this scenario, as lines; none where only receivers of the tests do. */
export function breakers(scenario: string): string[] {
  const those = allFaults.filter(({ fails }) => fails.some(({ id }) => id === scenario)).map(({ id }) => id);
  return those.length === 0 ? [] : ['What breaks it, by --fault:', ...wrap(`${those.slice(0, MOST).join(', ')}${those.length > MOST ? ` and ${those.length - MOST} more` : ''}`, 80, '  '), ''];
}

const MOST = 12;
const groupOf = (id: string): string => id.split('/')[0] ?? id;
const groupIds = (): string[] => [...new Set(catalogue.map(({ id }) => groupOf(id)))];
const pair = (id: string, text: string): string[] => (id.length + 4 > COLUMN ? [`  ${id}`, ...wrap(text, 80, ' '.repeat(COLUMN))] : labelled(`  ${id}`, text, COLUMN));

const aboutFault = ({ id, summary, fails }: Fault): string[] => [
  `${id}, a fault of the embedded receiver: npm start -- --fault ${id}`,
  '',
  ...wrap(`The receiver ${summary}.`),
  '',
  ...(fails.length === 0 ? ['It fails nothing.'] : ['It fails:', ...fails.flatMap((one) => wrap(`${one.id}  (${requirements[one.id].level})${one.why === undefined ? '' : `: ${one.why}`}`, 80, '    ', '  '))]),
];
