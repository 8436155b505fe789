import { served } from '../certificates.ts';
import { startRaw } from './raw.ts';
import { leafOf, type TrustedReceiver } from './trusted.ts';

/** A browser sends none with a request of another site, and goes on. */
export const receiver: TrustedReceiver = {
  id: 'trusted-client-certificate-optional',
  summary: 'asks for a certificate of its clients, and takes those that have none',
  fails: [],
  exitCode: 0,
  start: async (lab) => startRaw({}, { tls: { ...(await served(await leafOf(lab), lab.intermediate)), requestCert: true, rejectUnauthorized: false } }),
};
