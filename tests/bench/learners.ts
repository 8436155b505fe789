/** For the bench: 100 learners, each of whom submits 11 times, from one page of an engine. Arguments: the target, learners, attempts. */
import { contract } from '../../generated/contract.js';
import { plan } from '../../scenarios/plan.ts';
import { openEngine } from '../support/browser.ts';

const [, , target = '', learners = '100', attempts = '11'] = process.argv;
const [stimulus] = plan({ scenarios: [], target, timeoutMs: contract.timeoutMs.value, run: 'bench', attempts: Number(attempts), successStatus: [200], extraOrigins: [] });
if (stimulus === undefined) throw new Error('The plan has no plain case.');
const engine = await openEngine({ target });
for (let learner = 0; learner < Number(learners); learner += 1) {
  const { attempts: played } = await engine.deliver({ ...stimulus, body: { ...stimulus.body, learnerId: `learner.${learner}@example.com` }, goesOn: true });
  if (played.length !== Number(attempts) || played.some(({ accepted }) => accepted !== true)) throw new Error(`Learner ${learner} was not served.`);
}
await engine.close();
