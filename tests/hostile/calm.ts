/** What a run against a hostile endpoint may do, and what it may not. */
import { homeThatTrusts, type Home } from '../support/trust.ts';
import { watched, type Watched } from '../support/watched.ts';
import { openLab, type Lab } from '../receivers/trusted.ts';
import { startRaw } from '../receivers/raw.ts';
import type { Running } from '../receivers/receiver.ts';
import type { Hostile } from './kind.ts';

/** Own memory and the browser's growth over a good run, in MB; time well beyond every stimulus waiting for its whole timeout. */
export const LIMITS = { ownMb: 300, growthMb: 100, ms: 40_000 } as const;
/** Control characters of both sets, but for the line feed; UTF-8 read as single bytes must not look like them. */
const RAW = /[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]/;

/** A browser's home that trusts the laboratory, and what a good endpoint takes in it. */
export interface Ground { readonly lab: Lab; readonly home: Home; readonly good: Watched }

export async function openGround(): Promise<Ground> {
  const lab = await openLab();
  const home = await homeThatTrusts(lab.root);
  return { lab, home, good: await verify(home, await startRaw()) };
}

export const meet = async ({ lab, home }: Ground, kind: Hostile, ...more: string[]): Promise<Watched> => verify(home, await kind.start(lab), ...more);

const verify = (home: Home, { url, close }: Running, ...more: string[]): Promise<Watched> =>
  watched(['verify', url, '--timeout', '1000', '--attempts', '1', '--profile', 'go-live', '--verbose', ...more], { env: home.env, limitMs: LIMITS.ms }).finally(close);

/** A run that ends without one has crashed, whatever its exit code. */
export const hasVerdict = (stdout: string): boolean => /^hookproof: /.test(stdout.trimEnd().split('\n').at(-1) ?? '');

/** Why a run was no calm one; empty where it was. */
export function complaints({ code, stdout, stderr, ownMb, browserMb, left, ms }: Watched, { good }: Ground, { harmless = false }: Hostile): string[] {
  return [
    ...(ms >= LIMITS.ms ? [`hangs: ${(ms / 1000).toFixed(0)} s`] : []),
    ...(stderr === '' ? [] : [`stderr: ${stderr.slice(0, 200)}`]),
    ...(hasVerdict(stdout) ? [] : ['no verdict']),
    ...(RAW.test(stdout) ? ['a control character on the terminal'] : []),
    ...((harmless ? [0, 1, 2] : [1, 2]).some((one) => one === code) ? [] : [`exit code ${String(code)}`]),
    ...(ownMb < LIMITS.ownMb ? [] : [`${ownMb.toFixed(0)} MB of our own`]),
    ...(browserMb - good.browserMb < LIMITS.growthMb ? [] : [`the browser grew by ${(browserMb - good.browserMb).toFixed(0)} MB`]),
    ...(left.length === 0 ? [] : [`${left.length} processes left`]),
  ];
}
