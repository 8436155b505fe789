import { served } from '../certificates.ts';
import { startRaw } from './raw.ts';
import { leafOf, type TrustedReceiver } from './trusted.ts';

export const receiver: TrustedReceiver = {
  id: 'trusted-tls-1-0-too',
  summary: 'takes TLS 1.0 beside 1.2',
  fails: [{ id: 'endpoint/tls-modern' }],
  exitCode: 0,
  start: async (lab) => startRaw({}, { tls: { ...(await served(await leafOf(lab), lab.intermediate)), minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } }),
};
