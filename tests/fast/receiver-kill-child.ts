/** A receiver on the database file that argv names, until it is killed. */
import { startReceiver } from '../../receiver/receiver.ts';

const receiver = await startReceiver({ db: process.argv[2] });
process.stdout.write(`${receiver.url}\n`);
