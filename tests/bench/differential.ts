/** npm run differential: every answer that is written down and as many drawn ones, by both engines. */
import { parseArgs } from 'node:util';
import { differential } from '../answers/differential.ts';
import { written } from '../answers/index.ts';
import { drawn } from '../answers/mixed.ts';
import { startAnswers } from '../answers/server.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { openEngine } from '../support/browser.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '20180715' }, count: { type: 'string', default: '1000' } } });
const [seed, count] = [Number(values.seed), Number(values.count)];
if (!Number.isInteger(seed) || !Number.isInteger(count) || count < 0) throw new Error(`Failed to read the arguments: --seed ${values.seed} --count ${values.count}. Both are whole numbers.`);

const server = await startAnswers();
const [browser, model] = [await openEngine(), openModel()];
const start = performance.now();
try {
  const cases = [...written, ...drawn(seed, count)];
  const sums = await differential(cases, { server, browser, model }, (played) => { if (played % 100 === 0) process.stderr.write('.'); });
  process.stderr.write('\n');
  for (const one of sums.told) process.stdout.write(`${one}\n\n`);
  const row = (...cells: readonly (string | number)[]) => process.stdout.write(`${cells.map((cell, index) => (index === 0 ? String(cell).padEnd(16) : String(cell).padStart(10))).join('')}\n`);
  row('kind', 'answers', 'differ');
  for (const [kind, { answers, differ }] of sums.byKind) row(kind, answers, differ);
  process.stdout.write(`seed ${seed}, ${written.length} written, ${count} drawn; both senders: ${sums.pairs} deliveries each engine, ${sums.undelivered} undelivered, ${sums.open} left to a browser, ${sums.codes.size} reason codes, ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
  process.stdout.write(`${sums.answers} answers, ${sums.agree} agree, ${sums.differ} differ\n`);
  if (sums.differ > 0) process.exitCode = 1;
} finally {
  await Promise.all([server.close(), browser.close(), model.close()]);
}
