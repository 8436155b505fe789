/** Mutants that no test notices, each with the reason why none has to. */
export interface Survivor { readonly file: string; readonly original: string; readonly replacement: string }

const of = (file: string, ...changes: readonly (readonly [original: string, replacement: string])[]): Survivor[] => changes.map(([original, replacement]) => ({ file, original, replacement }));

/** The last ?. of each became a plain dot. */
const unlinked = (file: string, ...originals: readonly string[]): Survivor[] => originals.map((original) => {
  const at = original.lastIndexOf('?.');
  const rest = original.slice(at + 2);
  return { file, original, replacement: `${original.slice(0, at)}${rest.startsWith('[') ? '' : '.'}${rest}` };
});

export const SURVIVORS: readonly { readonly reason: string; readonly mutants: readonly Survivor[] }[] = [
  {
    reason: 'Asked for the compiler alone: what was asked before, or the way the stimulus is made, has it there.',
    mutants: [
      ...unlinked('scenarios/checks/retry.ts', 'seen?.final?.response', 'seen?.final', 'seen?.reason', 'seen?.page', "postOf(plainOf(evidence, 'course')?.attempts[0]?.exchanges ?? [])?.response?.status", "postOf(plainOf(evidence, 'course')?.attempts[0]?.exchanges ?? [])?.response", "plainOf(evidence, 'course')?.attempts[0]?.exchanges", 'free.road?.unreached', 'road?.fault', "plainOf(evidence, 'course')?.attempts"),
      ...unlinked('scenarios/checks/refusal.ts', 'look(delivery)?.reason', 'look(delivery)?.final?.response?.status', 'look(delivery)?.final?.response', 'look(delivery)?.final', 'look(delivery)?.post'),
      ...unlinked('scenarios/checks/stored-payload.ts', 'look(delivery)?.final?.response?.status', 'look(delivery)?.final?.response', "own.latest?.['finishedOn']", 'look(delivery)?.final', 'counted(plain)?.latest'),
      ...unlinked('scenarios/checks/reach.ts', 'seen.reason?.code', 'look(delivery)?.reason', 'delivery.attempts[0]?.sentAt'),
      ...unlinked('scenarios/checks/exposure.ts', 'askedOf(delivery)?.response?.status', 'askedOf(delivery)?.response', 'attempts[0]?.found'),
      ...unlinked('scenarios/checks/counting.ts', 'delivery.stored?.latest'),
      ...unlinked('scenarios/checks/stored-fields.ts', "latest?.['finishedOn']"),
      ...unlinked('scenarios/checks/payload.ts', "plainOf(evidence, 'course')?.attempts[0]?.page?.status", "plainOf(evidence, 'course')?.attempts[0]?.page", "plainOf(evidence, 'course')?.attempts"),
      ...unlinked('scenarios/checks/error-inside.ts', 'entries.get(key)?.name'),
      ...unlinked('scenarios/checks/body.ts', 'TITLE.exec(text)?.[1]?.trim'),
      ...of('scenarios/checks/payload.ts', ['plain === undefined', 'false'], ['before === undefined', 'false'], ['first !== null', 'true'], ['reason.parameter === null', 'false']),
      ...of('scenarios/checks/stored-payload.ts', ['plain === undefined', 'false']),
      ...of('scenarios/checks/body.ts', ["body.state !== 'read'", 'false']),
      ...of('scenarios/checks/refusal.ts', ['seen === undefined', 'false']),
      ...of('scenarios/checks/stored-payload.ts', ["typeof body['learnerId'] === 'string'", 'true']),
      ...of('scenarios/checks/twins.ts', ['far === undefined', 'false']),
      ...of('simulator/engines/model/fetch.ts', ['reading === null', 'false']),
      ...of('scenarios/checks/reach.ts', ['sentAt === undefined', 'false']),
      ...of('scenarios/judge.ts', ["observation.state === 'not-reached'", 'true']),
    ],
  },
  {
    reason: 'Stands for what is never missing where it is asked, or for a text in which nothing is found either way.',
    mutants: [
      ...of('scenarios/checks/payload.ts', ["''", '"Stryker was here!"']),
      ...of('scenarios/checks/retry.ts', ['[]', '["Stryker was here"]']),
      ...of('simulator/engines/model/fetch.ts', ["''", '"Stryker was here!"']),
      ...of('scenarios/checks/answer.ts', ["''", '"Stryker was here!"']),
      ...of('scenarios/checks/preflight.ts', ["''", '"Stryker was here!"']),
      ...of('simulator/player/success.ts', ["''", '"Stryker was here!"']),
    ],
  },
  {
    reason: 'Only the state of that answer is looked at, not the words that it carries.',
    mutants: [
      ...of('scenarios/checks/retry.ts', ["'later'", '""']),
      ...of('scenarios/checks/twins.ts', ["'same-bytes'", '""']),
    ],
  },
  {
    reason: "It is only asked whether it is 'refused', or 'public', or 'loopback'.",
    mutants: [
      ...of('scenarios/checks/refusal.ts', ["{ how: 'unknowable', answer }", '{}'], ["'unknowable'", '""']),
      ...of('simulator/engines/model/beyond.ts', ["'local'", '""']),
    ],
  },
  {
    reason: 'What is not of that type matches no pattern, equals no status and is near no number or time either.',
    mutants: [
      ...of('scenarios/checks/retry.ts', ["typeof answer === 'number'", 'true']),
      ...of('scenarios/checks/twins.ts', ["typeof later !== 'number'", 'false']),
      ...of('scenarios/checks/stored-fields.ts', ["typeof value === 'string'", 'true'], ["typeof score === 'number'", 'true'], ["typeof value === 'string' || typeof value === 'number'", 'true']),
    ],
  },
  {
    reason: 'A status is passed or failed: the two are as unlike in upper case.',
    mutants: [
      ...of('scenarios/checks/stored-fields.ts', ['text.toLowerCase()', 'text.toUpperCase()']),
    ],
  },
  {
    reason: 'null as a place is a path on the same host, and as a time long ago.',
    mutants: [
      ...of('scenarios/checks/context.ts', ['to !== null', 'true']),
      ...of('scenarios/checks/stored-fields.ts', ['time !== null', 'true']),
    ],
  },
  {
    reason: 'How much is read of a body that the course does not look at decides nothing.',
    mutants: [
      ...of('simulator/engines/model/fetch.ts', ["stimulus.sender === 'course'", 'false'], ["'course'", '""']),
    ],
  },
  {
    reason: 'Saves time, and changes nothing: a row that missed nothing asks for no cause.',
    mutants: of('scenarios/judge.ts', ['missed.length === 0 && one.seen.length > 0', 'false'], ['missed.length === 0', 'false'], ['one.seen.length > 0', 'false']),
  },
  {
    reason: 'A function that ends without a value answers undefined.',
    mutants: of('scenarios/checks/error-inside.ts', ['{ return undefined; }', '{}']),
  },
  {
    reason: 'A missing Content-Type would be matched as the word null, which claims neither JSON nor HTML: fine either way.',
    mutants: of('scenarios/checks/body.ts', ['contentType === null', 'false']),
  },
];
