import { served } from '../certificates.ts';
import { startRaw } from './raw.ts';
import { leafOf, type TrustedReceiver } from './trusted.ts';

export const receiver: TrustedReceiver = {
  id: 'trusted-full-chain',
  summary: 'sends its whole chain',
  fails: [],
  exitCode: 0,
  start: async (lab) => startRaw({}, { tls: await served(await leafOf(lab), lab.intermediate) }),
};
