import { issue, served } from '../certificates.ts';
import type { FlawedReceiver } from './receiver.ts';
import { startRaw } from './raw.ts';

/** Node takes this one; browsers do not. */
export const receiver: FlawedReceiver = {
  id: 'tls-old-ciphers',
  summary: 'speaks TLS 1.2 with a cipher that browsers gave up',
  fails: [{ id: 'endpoint/tls-works' }],
  exitCode: 1,
  model: 'cannot-know',
  start: async () => {
    const leaf = await issue({ name: 'hookproof test', hosts: ['127.0.0.1'] });
    return startRaw({}, { tls: { ...(await served(leaf)), maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA256' } });
  },
};
