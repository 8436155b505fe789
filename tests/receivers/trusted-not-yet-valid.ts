import { served } from '../certificates.ts';
import { startRaw } from './raw.ts';
import { leafOf, type TrustedReceiver } from './trusted.ts';

export const receiver: TrustedReceiver = {
  id: 'trusted-not-yet-valid',
  summary: 'has a certificate that is valid from tomorrow',
  fails: [{ id: 'endpoint/certificate-trusted' }],
  exitCode: 1,
  start: async (lab) => startRaw({}, { tls: await served(await leafOf(lab, { from: 1 }), lab.intermediate) }),
};
