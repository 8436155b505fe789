/** Mutants that no test notices, each with the reason why none has to. */
export interface Survivor { readonly file: string; readonly original: string; readonly replacement: string }

const PAYLOAD = 'scenarios/checks/payload.ts';
const INSIDE = 'scenarios/checks/error-inside.ts';
const STATUS = "plainOf(evidence, 'course')?.attempts[0]?.page?.status";

export const SURVIVORS: readonly { readonly reason: string; readonly mutants: readonly Survivor[] }[] = [
  {
    reason: 'a plain case that came through is there, with an attempt and a page; the types cannot know it',
    mutants: [
      { file: PAYLOAD, original: STATUS, replacement: "plainOf(evidence, 'course')?.attempts[0]?.page.status" },
      { file: PAYLOAD, original: "plainOf(evidence, 'course')?.attempts[0]?.page", replacement: "plainOf(evidence, 'course')?.attempts[0].page" },
      { file: PAYLOAD, original: "plainOf(evidence, 'course')?.attempts", replacement: "plainOf(evidence, 'course').attempts" },
      { file: PAYLOAD, original: 'plain === undefined', replacement: 'false' },
      { file: PAYLOAD, original: 'before === undefined', replacement: 'false' },
      { file: 'scenarios/checks/stored-payload.ts', original: 'plain === undefined', replacement: 'false' },
    ],
  },
  {
    reason: 'a POST that became a GET was answered with a redirect, and that has a Location',
    mutants: [{ file: PAYLOAD, original: 'first !== null', replacement: 'true' }],
  },
  {
    reason: 'stands for the Location that a followed redirect has, and for a body that was not seen and says no error: no other text is judged otherwise',
    mutants: [{ file: PAYLOAD, original: "''", replacement: '"Stryker was here!"' }],
  },
  {
    reason: 'the key was found in these entries before it is shown',
    mutants: [{ file: INSIDE, original: 'entries.get(key)?.name', replacement: 'entries.get(key).name' }],
  },
  {
    reason: 'a function that ends without a value answers undefined',
    mutants: [{ file: INSIDE, original: '{ return undefined; }', replacement: '{}' }],
  },
  {
    reason: 'Asked for the compiler alone: a body that was not read has no `complete` either, and a pattern that matched has its group.',
    mutants: [
      { file: 'scenarios/checks/body.ts', original: "body.state !== 'read'", replacement: 'false' },
      { file: 'scenarios/checks/body.ts', original: 'TITLE.exec(text)?.[1]?.trim', replacement: 'TITLE.exec(text)?.[1].trim' },
    ],
  },
  {
    reason: 'Without the question a missing Content-Type is matched as the word null, which claims neither JSON nor HTML: fine either way.',
    mutants: [{ file: 'scenarios/checks/body.ts', original: 'contentType === null', replacement: 'false' }],
  },
];
