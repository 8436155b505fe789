import { issue, served } from '../certificates.ts';
import type { FlawedReceiver } from './receiver.ts';
import { startRaw } from './raw.ts';

export const receiver: FlawedReceiver = {
  id: 'tls-self-signed',
  summary: 'has a certificate that it signed itself',
  fails: [{ id: 'endpoint/certificate-trusted' }],
  exitCode: 1,
  model: 'cannot-know',
  start: async () => {
    const leaf = await issue({ name: 'hookproof test', hosts: ['127.0.0.1'] });
    return startRaw({}, { tls: { ...(await served(leaf)) } });
  },
};
