/** What a repro file does not hold, or shows otherwise: sentences, each said once. */
export interface LeftOut {
  readonly sentences: readonly string[];
  say(sentence: string): void;
}

export function createLeftOut(): LeftOut {
  const sentences = new Set<string>();
  return {
    get sentences() { return [...sentences]; },
    say(sentence) { sentences.add(sentence); },
  };
}
