import { served } from '../certificates.ts';
import { startRaw } from './raw.ts';
import { leafOf, type TrustedReceiver } from './trusted.ts';

export const receiver: TrustedReceiver = {
  id: 'trusted-expires-tomorrow',
  summary: 'has a certificate that expires tomorrow',
  fails: [{ id: 'endpoint/certificate-not-expiring' }],
  exitCode: 0,
  start: async (lab) => startRaw({}, { tls: await served(await leafOf(lab, { to: 1 }), lab.intermediate) }),
};
