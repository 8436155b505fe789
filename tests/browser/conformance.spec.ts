import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startReceiver, VENDOR_ORIGINS } from '../../receiver/receiver.ts';
import { faultById } from '../../receiver/faults/index.ts';
import { inFolder } from '../support/folder.ts';
import { ROOT } from '../support/command.ts';

/** As README says that it is started, against that receiver. */
async function conformance(target: string, only: string, folder: string): Promise<{ code: unknown; stdout: string }> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(TEST_|PLAYWRIGHT_|PW_|FORCE_COLOR|CI$)/.test(name)));
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', '--project', 'conformance', '--grep', '@must|@should', '--output', folder], {
    cwd: ROOT, env: { ...inherited, HOOKPROOF_TARGET: target, HOOKPROOF_ONLY: only, HOOKPROOF_ATTEMPTS: '1' }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
  const [code] = await once(child, 'close') as unknown[];
  return { code, stdout };
}

// A part of the catalogue whose values are drawn, so that the plan is made with all that a whole run needs.
for (const [fault, code, count] of [[undefined, 0, /^\d+ passed, 0 failed$/m], ['post-204', 1, /^\d+ passed, [1-9]\d* failed/m]] as const) {
  test(`the catalogue as Playwright tests ${code === 0 ? 'passes on the embedded receiver' : `fails on the fault ${fault}`}`, async () => {
    const receiver = await startReceiver({ origins: [...VENDOR_ORIGINS], fault: fault === undefined ? undefined : faultById(fault) });
    try {
      await inFolder(async (folder) => {
        const ran = await conformance(receiver.url, code === 0 ? 'refusal/score-out' : 'delivery/status', folder);
        expect(ran.stdout).toMatch(count);
        expect(ran.code).toBe(code);
      });
    } finally {
      await receiver.close();
    }
  });
}
