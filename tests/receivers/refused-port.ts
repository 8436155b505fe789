import type { FlawedReceiver } from './receiver.ts';
import { startRaw } from './raw.ts';

export const receiver: FlawedReceiver = {
  id: 'refused-port',
  summary: 'does not run',
  fails: [],
  exitCode: 2,
  model: 'judges',
  start: async () => {
    const { url, close } = await startRaw();
    await close();
    return { url, close: () => Promise.resolve() };
  },
};
