import { served } from '../certificates.ts';
import { startRaw } from './raw.ts';
import { leafOf, type TrustedReceiver } from './trusted.ts';

export const receiver: TrustedReceiver = {
  id: 'trusted-wrong-name',
  summary: 'has a certificate for another name',
  fails: [{ id: 'endpoint/certificate-trusted' }],
  exitCode: 1,
  start: async (lab) => startRaw({}, { tls: await served(await leafOf(lab, { hosts: ['other.example'] }), lab.intermediate) }),
};
