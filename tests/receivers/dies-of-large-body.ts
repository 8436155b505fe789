import type { FlawedReceiver } from './receiver.ts';
import { startMortal } from './mortal.ts';

export const receiver: FlawedReceiver = {
  id: 'dies-of-large-body',
  summary: 'dies of a large body, and stays dead',
  fails: [
    { id: 'refusal/too-large' },
    { id: 'refusal/still-healthy', why: 'nothing listens any more when the good result comes' },
  ],
  exitCode: 1,
  model: 'judges',
  start: () => startMortal(({ method, body }) => method === 'POST' && body.length > 65_536),
};
