/** What is wrong with a list of known failures, in the words of somebody who wrote it by hand. Pure. */

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const FIELDS = ['id', 'reason', 'until'] as const;
const TAKEN: readonly string[] = [...FIELDS, 'origins'];

/** Each of them, entries counted from 1; none where a schema would find nothing either. */
export function knownFailureProblems(value: unknown): string[] {
  if (!Array.isArray(value)) return ['it is no list'];
  return value.flatMap((entry: unknown, index) => {
    const at = `entry ${index + 1}`;
    if (!isRecord(entry)) return [`${at} is not made of id, reason and until`];
    const { id, reason, until, origins } = entry;
    const name = typeof id === 'string' ? `${at} (${id})` : at;
    return [
      ...FIELDS.filter((field) => entry[field] === undefined || entry[field] === null).map((field) => `${name} has no ${field}`),
      ...(id == null || typeof id === 'string' ? [] : [`${at} has an id that is no text`]),
      ...(reason == null || (typeof reason === 'string' && reason.trim() !== '') ? [] : [`${name} has a reason that is ${typeof reason === 'string' ? 'empty' : 'no text'}`]),
      ...(until == null || (typeof until === 'string' && DAY.test(until)) ? [] : [`${name} is known until ${JSON.stringify(until)}, which is no day such as 2027-02-28`]),
      ...(origins === undefined || (Array.isArray(origins) && origins.length > 0 && origins.every((one) => typeof one === 'string' && one !== '')) ? [] : [`${name} has origins that are no list of them`]),
      ...Object.keys(entry).filter((field) => !TAKEN.includes(field)).map((field) => `${name} has "${field}", which means nothing here`),
    ];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
