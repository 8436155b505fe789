/** What was replaced, told without saying what it was. */
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

/** account-1 is not in account-12; in a URL the space is %20. */
const written = (pseudonym: string): string => `${pseudonym.replaceAll('.', '\\.').replaceAll(' ', '(?: |%20)')}(?!\\d)`;
