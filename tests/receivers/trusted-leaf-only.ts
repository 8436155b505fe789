import { served } from '../certificates.ts';
import { startRaw } from './raw.ts';
import { leafOf, type TrustedReceiver } from './trusted.ts';

export const receiver: TrustedReceiver = {
  id: 'trusted-leaf-only',
  summary: 'sends its own certificate alone, which says not where the missing one is',
  fails: [{ id: 'endpoint/certificate-trusted' }],
  exitCode: 1,
  start: async (lab) => startRaw({}, { tls: await served(await leafOf(lab)) }),
};
