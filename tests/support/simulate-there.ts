/** Runs inside the private network: simulates in a window against a good receiver on the given address, and prints what the session and the receiver saw. Arguments: address, and grant or ask. */
import { findBrowser } from '../../setup/browser.mjs';
import { questionsOf } from '../../simulator/course/course.ts';
import { courseOf } from '../../workbench/session/desk.ts';
import { startSimulation } from '../../workbench/simulation.ts';
import { startRaw } from '../receivers/raw.ts';
import { openScreen } from './screen.ts';

const [address = '', how = 'ask'] = process.argv.slice(2);
const arrived: string[] = [];
const receiver = await startRaw({}, { address, onRequest: ({ method }) => { arrived.push(method); } });
const screen = await openScreen();
process.env['DISPLAY'] = screen.display;

const { executablePath } = await findBrowser(process.env, { wantVisible: true });
const simulation = await startSimulation({
  hookproof: 'test', visible: true, executablePath, sandbox: false, grant: how === 'grant', port: 0, savingMs: 0, conditions: [],
  target: { kind: 'foreign', url: receiver.url }, rules: { template: 'simple', behaviour: 'article', attempts: 11, mastery: 80, sections: true },
  wish: { preset: 'played', set: {}, unset: [] }, courseId: '2fc74749fe984bb9b23dfb02c30ccb8b', timeoutMs: 3000, successStatus: [200], run: 'test',
  outside: { environment: { platform: 'test', node: 'test' }, write: (name) => Promise.resolve(name) },
});
const { session } = simulation;
await session.command({ kind: 'identify', name: 'Ann', email: 'ann@example.com' });
for (const { id, right } of questionsOf(courseOf(session.desk))) await session.command({ kind: 'answer', question: id, option: right });
await session.command({ kind: 'results' });
const finishing = session.command({ kind: 'finish' });
const asking = new Promise<void>((resolve) => { session.subscribe(({ state }) => { if (state.asking) resolve(); }); });
await Promise.race([finishing, asking]);
// Longer than hookproof waits for an answer: the person takes his time.
if (session.state().asking) await Promise.race([finishing, new Promise((resolve) => { setTimeout(resolve, 4000); })]);
const { asking: still, player, conditions } = session.state();
process.stdout.write(JSON.stringify({ asking: still, phase: player.phase, conditions, arrived, log: session.log.last(50).map(({ title }) => title), outcome: session.last.course?.outcome ?? null }));
await simulation.close();
await receiver.close();
screen.close();
process.exit();
