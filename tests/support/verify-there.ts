/** Runs inside the private network: verifies a good receiver on the given address and prints the report and what arrived. Arguments: address, and for https a file with key and certificates. */
import { readFileSync } from 'node:fs';
import type { Report } from '../../generated/types.ts';
import { startRaw } from '../receivers/raw.ts';
import { hookproof } from './command.ts';

const [address = '', certificates] = process.argv.slice(2);
const tls = certificates === undefined ? {} : { tls: JSON.parse(readFileSync(certificates, 'utf8')) as { key: string; cert: string } };
const arrived: string[] = [];
const receiver = await startRaw({}, { address, ...tls, onRequest: ({ method }) => { arrived.push(method); } });
const { code, stdout, stderr } = await hookproof(['verify', receiver.url, '--attempts', '1', '--reporter', 'json']);
await receiver.close();
process.stdout.write(JSON.stringify({ code, stderr, arrived, report: JSON.parse(stdout) as Report }));
