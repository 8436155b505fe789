import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { served } from '../certificates.ts';
import { startRaw } from './raw.ts';
import { leafOf, type TrustedReceiver } from './trusted.ts';

export const receiver: TrustedReceiver = {
  id: 'trusted-leaf-only-aia',
  summary: 'sends its own certificate alone, which says where a browser finds the missing one',
  fails: [{ id: 'endpoint/certificate-chain-complete' }],
  exitCode: 0,
  start: async (lab) => {
    const library = createServer((_request, response) => { response.writeHead(200, { 'Content-Type': 'application/pkix-cert' }).end(lab.intermediate.raw); });
    await new Promise<void>((resolve) => { library.listen(0, '127.0.0.1', resolve); });
    const issuerUrl = `http://127.0.0.1:${(library.address() as AddressInfo).port}/intermediate.cer`;
    const { url, close } = await startRaw({}, { tls: await served(await leafOf(lab, { issuerUrl })) });
    return {
      url,
      close: async () => {
        await close();
        library.closeAllConnections();
        await new Promise<void>((resolve) => { library.close(() => { resolve(); }); });
      },
    };
  },
};
