/** Runs inside the private network: prints the address space that Chromium gives to each address of the arguments. */
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../setup/browser.mjs';

// Every address there is leads to this machine; only in here.
for (const [family, all] of [['-4', '0.0.0.0/0'], ['-6', '::/0']] as const) execFileSync('ip', [family, 'route', 'add', 'local', all, 'dev', 'lo']);

const server = createServer((_request, response) => { response.end(); });
await new Promise<void>((resolve) => { server.listen(0, '::', resolve); });
const { port } = server.address() as AddressInfo;

const { executablePath } = await findBrowser(process.env);
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
const session = await page.context().newCDPSession(page);
await session.send('Network.enable');
const spaces: Record<string, string> = {};
for (const address of process.argv.slice(2)) {
  session.once('Network.responseReceivedExtraInfo', ({ resourceIPAddressSpace }) => { spaces[address] = resourceIPAddressSpace.toLowerCase(); });
  await page.goto(`http://${address.includes(':') ? `[${address}]` : address}:${port}/`);
}
await browser.close();
server.close();
server.closeAllConnections();
process.stdout.write(JSON.stringify(spaces));
