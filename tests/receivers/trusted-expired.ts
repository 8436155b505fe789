import { served } from '../certificates.ts';
import { startRaw } from './raw.ts';
import { leafOf, type TrustedReceiver } from './trusted.ts';

export const receiver: TrustedReceiver = {
  id: 'trusted-expired',
  summary: 'has a certificate that expired yesterday',
  fails: [{ id: 'endpoint/certificate-trusted' }],
  exitCode: 1,
  start: async (lab) => startRaw({}, { tls: await served(await leafOf(lab, { from: -30, to: -1 }), lab.intermediate) }),
};
