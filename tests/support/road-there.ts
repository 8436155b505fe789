/** Runs inside the private network: one delivery over the relay to a good https receiver on the given address; prints what the browser said and what arrived. Arguments: address, a file with key and certificates. */
import { readFileSync } from 'node:fs';
import { startRaw } from '../receivers/raw.ts';
import { openEngine } from './browser.ts';
import { plainStimulus } from './road.ts';

const [address = '', certificates = ''] = process.argv.slice(2);
const arrived: string[] = [];
const receiver = await startRaw({}, { address, tls: JSON.parse(readFileSync(certificates, 'utf8')) as { key: string; cert: string }, onRequest: ({ method }) => { arrived.push(method); } });
const engine = await openEngine({ target: receiver.url });
const { attempts } = await engine.deliver({ ...plainStimulus(receiver.url, 1, 3000), road: [] });
await Promise.all([engine.close(), receiver.close()]);
process.stdout.write(JSON.stringify({ arrived, reasons: attempts.map(({ reason }) => reason?.code ?? null), road: attempts.map(({ road }) => road) }));
