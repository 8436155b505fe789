import { issue, served } from '../certificates.ts';
import type { FlawedReceiver } from './receiver.ts';
import { startRaw } from './raw.ts';

export const receiver: FlawedReceiver = {
  id: 'tls-version-1-1',
  summary: 'speaks TLS 1.1 and nothing newer',
  fails: [{ id: 'endpoint/tls-works' }],
  exitCode: 1,
  model: 'cannot-know',
  start: async () => {
    const leaf = await issue({ name: 'hookproof test', hosts: ['127.0.0.1'] });
    return startRaw({}, { tls: { ...(await served(leaf)), minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } });
  },
};
