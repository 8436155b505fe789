import type { FlawedReceiver } from './receiver.ts';
import { startRaw } from './raw.ts';

export const receiver: FlawedReceiver = {
  id: 'post-hang',
  summary: 'reads the POST and never answers',
  fails: [{ id: 'delivery/answers-in-time' }],
  exitCode: 1,
  model: 'judges',
  start: () => startRaw({ post: () => undefined }),
};
