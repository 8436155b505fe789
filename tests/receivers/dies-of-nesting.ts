import type { FlawedReceiver } from './receiver.ts';
import { startMortal } from './mortal.ts';

export const receiver: FlawedReceiver = {
  id: 'dies-of-nesting',
  summary: 'dies of a deeply nested body, and stays dead',
  fails: [
    { id: 'refusal/deep-nesting' },
    { id: 'refusal/still-healthy', why: 'nothing listens any more when the good result comes' },
  ],
  exitCode: 1,
  model: 'judges',
  start: () => startMortal(({ body }) => body.includes('['.repeat(1000))),
};
