import { served } from '../certificates.ts';
import { startRaw } from './raw.ts';
import { leafOf, type TrustedReceiver } from './trusted.ts';

export const receiver: TrustedReceiver = {
  id: 'trusted-client-certificate',
  summary: 'demands a certificate of its clients',
  fails: [{ id: 'endpoint/tls-works' }],
  exitCode: 1,
  start: async (lab) => startRaw({}, { tls: { ...(await served(await leafOf(lab), lab.intermediate)), requestCert: true, rejectUnauthorized: true } }),
};
