/** An engine with both its browsers, sending over the relay to the URL that argv names, until it is killed. */
import { openEngine } from '../support/browser.ts';
import { plainStimulus } from '../support/road.ts';

const [, , target = ''] = process.argv;
const engine = await openEngine({ target });
for (let sent = 0; ; sent += 1) {
  await engine.deliver({ ...plainStimulus(target), road: [] });
  if (sent === 0) process.stdout.write('sending\n');
}
