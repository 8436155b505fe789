import type { FlawedReceiver } from './receiver.ts';

/** Names below .invalid exist nowhere (RFC 6761). */
export const receiver: FlawedReceiver = {
  id: 'unknown-host',
  summary: 'has a name that nobody knows',
  fails: [],
  exitCode: 2,
  model: 'judges',
  start: () => Promise.resolve({ url: 'https://nothing.invalid/results', close: () => Promise.resolve() }),
};
