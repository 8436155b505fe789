/** What was replaced, told without saying what it was. */
import { plural } from '../../report/layout.ts';
import { REDACTED } from '../../report/redact.ts';
import type { PersonalKind, Person } from './personal.ts';

export interface Replaced {
  readonly kind: PersonalKind | 'secret' | 'folder of a person';
  readonly replacedBy: string;
  readonly files: readonly { readonly file: string; readonly times: number }[];
}

/** Counts what stands in the files for what was taken out: nothing is listed that is not there. */
export function replacedIn(files: Readonly<Record<string, string>>, people: readonly Person[]): Replaced[] {
  const stands = [
    ...[...new Map(people.map(({ kind, pseudonym }) => [pseudonym, kind]))].map(([replacedBy, kind]) => ({ kind, replacedBy, pattern: written(replacedBy) })),
    { kind: 'secret' as const, replacedBy: REDACTED, pattern: REDACTED },
    { kind: 'folder of a person' as const, replacedBy: 'someone', pattern: '(?:home|Users)(?:/|\\\\+)someone|file:///somewhere' },
  ];
  return stands.map(({ kind, replacedBy, pattern }) => ({ kind, replacedBy, files: counted(files, new RegExp(pattern, 'g')) })).filter((one) => one.files.length > 0);
}

const counted = (files: Readonly<Record<string, string>>, pattern: RegExp): Replaced['files'] =>
  Object.entries(files).map(([file, text]) => ({ file, times: text.match(pattern)?.length ?? 0 })).filter(({ times }) => times > 0);

/** account-1 is not in account-12, nor learner-1 in learner-1@example.invalid; in a URL the space is %20. */
const written = (pseudonym: string): string => `${pseudonym.replaceAll('.', '\\.').replaceAll(' ', '(?: |%20)')}(?![\\d@])`;

const MANY: Readonly<Record<Replaced['kind'], string>> = {
  'e-mail address': 'E-mail addresses',
  'account id': 'Account ids',
  name: 'Names',
  secret: 'Secrets: what a URL\'s query, a cookie, a key or a token holds',
  'folder of a person': 'Folders of a person',
};

/** The last section of the README, written when everything else is counted. */
export function replacedWords(replaced: readonly Replaced[], pictures: number): string {
  const kinds = [...new Set(replaced.map(({ kind }) => kind))].map((kind) => kindLine(kind, replaced.filter((one) => one.kind === kind)));
  return `${[
    '',
    '## What was replaced',
    '',
    ...(kinds.length === 0 ? ['Nothing had to be.'] : ['The same value has the same replacement in every file; `replaced.json` counts them file by file.', '', ...kinds]),
    '',
    'A name that is very short, or a word that this report uses itself, is replaced only where it is a value of its own.',
    ...(pictures === 0 ? [] : ['What the learner typed about himself is covered in the screenshots; look at them all the same before you pass them on.']),
  ].join('\n')}\n`;
}

function kindLine(kind: Replaced['kind'], those: readonly Replaced[]): string {
  const times = those.flatMap(({ files }) => files).reduce((sum, one) => sum + one.times, 0);
  const by = those.slice(0, 3).map(({ replacedBy }) => `\`${replacedBy}\``).join(', ');
  return `- ${MANY[kind]}: by ${by}${those.length > 3 ? ` and ${those.length - 3} more` : ''}, in ${plural(times, 'place')}`;
}
