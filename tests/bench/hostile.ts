/** npm run hostile: verify against every endpoint that means harm, one after another. Arguments: words that choose kinds by name or layer. */
import { complaints, hasVerdict, LIMITS, meet, openGround } from '../hostile/calm.ts';
import { hostile } from '../hostile/index.ts';

const words = process.argv.slice(2);
const chosen = hostile.filter(({ what, layer }) => words.length === 0 || words.some((word) => `${layer} ${what}`.includes(word)));
if (chosen.length === 0) throw new Error(`Failed to choose: no kind has ${words.map((word) => `"${word}"`).join(' or ')} in its layer or its name. Leave the words out to see all of them.`);
const ground = await openGround();
const row = (...cells: readonly string[]) => process.stdout.write(`${cells.map((cell, index) => [cell.padEnd(10), cell.padEnd(50)][index] ?? cell.padStart(9)).join('')}\n`);
row('layer', 'what it does', 'exit', 'ms', 'own MB', 'growth');
let [bad, hangs, crashes] = [0, 0, 0];
try {
  for (const kind of chosen) {
    const seen = await meet(ground, kind);
    const wrong = complaints(seen, ground, kind);
    row(kind.layer, kind.what, String(seen.code), seen.ms.toFixed(0), seen.ownMb.toFixed(0), (seen.browserMb - ground.good.browserMb).toFixed(0));
    for (const one of wrong) process.stdout.write(`  ! ${one}\n`);
    if (wrong.length > 0) bad += 1;
    if (seen.ms >= LIMITS.ms) hangs += 1;
    else if (!hasVerdict(seen.stdout)) crashes += 1;
  }
  process.stdout.write(`limits: ${LIMITS.ms} ms, ${LIMITS.ownMb} MB of our own, ${LIMITS.growthMb} MB more for the browser than with a good endpoint (${ground.good.ms.toFixed(0)} ms, ${ground.good.ownMb.toFixed(0)} MB, ${ground.good.browserMb.toFixed(0)} MB)\n`);
  process.stdout.write(`${chosen.length} kinds, ${hangs} hangs, ${crashes} crashes, ${bad} beyond a limit\n`);
  if (bad > 0) process.exitCode = 1;
} finally {
  await ground.home.close();
}
