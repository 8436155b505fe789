/** Starting the browser, and ending it. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { hostOf, isLoopback } from '../../loopback.ts';
import { end, within } from './processes.ts';
import { switches, type Detour } from './switches.ts';

export interface LaunchOptions {
  readonly executablePath: string;
  readonly headless: boolean;
  readonly sandbox: boolean;
  readonly target: string;
  readonly canaryPorts: readonly number[];
  readonly detour?: Detour | undefined;
  /** Switches beyond our own. */
  readonly args?: readonly string[] | undefined;
}

/** Throws where it does not start, and says why. */
export async function launch({ executablePath, headless, sandbox, target, canaryPorts, detour, args = [] }: LaunchOptions): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath,
      headless,
      chromiumSandbox: sandbox,
      args: [...switches({ loopbackTarget: isLoopback(hostOf(target)), canaryPorts, detour }), ...args],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      env: { ...process.env, ...temporary() },
    });
  } catch (cause) {
    const text = String(cause);
    if (/no usable sandbox|sandbox.*(failed|not supported)|--no-sandbox/i.test(text) && sandbox) {
      throw new Error('Failed to start the browser: its sandbox cannot be used here. Allow unprivileged user namespaces, or set HOOKPROOF_SANDBOX=off if you trust the endpoint.', { cause });
    }
    throw new Error(`Failed to start the browser at ${executablePath}: ${whyOf(text)}. Name another one with HOOKPROOF_BROWSER.`, { cause });
  }
}

/** What a path to a socket may have in bytes, its end included (macOS; Linux has four more: unix(7)). */
const SOCKET_PATH = 104;
/** Where a whole Chromium, unlike its headless shell, makes one in the folder for temporary files. */
const SOCKET = 'org.chromium.Chromium.XXXXXX/SingletonSocket';

/** A folder for the browser's temporary files that leaves room for its socket; without, it does not start. */
function temporary(): Readonly<Record<string, string>> {
  const tooLong = Buffer.byteLength(join(tmpdir(), SOCKET)) >= SOCKET_PATH;
  return tooLong && process.platform !== 'win32' ? { TMPDIR: '/tmp' } : {};
}

/** The driver's first line tells only that the browser has gone; what the browser said on its way stands in the log below. */
const whyOf = (text: string): string => /\[err\] .*?FATAL:([\x20-\x7e]+)/.exec(text)?.[1] ?? /\[err\] ([\x20-\x7e]+)/.exec(text)?.[1] ?? /<process did exit: (.+?)>/.exec(text)?.[1] ?? text.split('\n')[0] ?? '';

const FAREWELL_MS = 3000;

/** Asks the browser to go; one that an endpoint keeps too busy to hear is ended. */
export async function leave(browser: Browser, pid: number | null): Promise<void> {
  const gone = await within(FAREWELL_MS, browser.close().then(() => true));
  if (!gone && pid !== null) end(pid);
}
