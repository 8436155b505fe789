import type { Machine } from './machine.mjs';

export interface FoundBrowser {
  readonly executablePath: string;
  /** A headless shell has no window; the other three are full browsers. */
  readonly kind: 'headless-shell' | 'chromium' | 'chrome' | 'edge';
}

export interface FindOptions {
  /** May download or install one. Default: false, it only looks. */
  readonly install?: boolean;
  /** A window is needed, so a headless shell will not do. Default: false. */
  readonly wantVisible?: boolean;
  readonly machine?: Machine;
  /** The path of Playwright's own Chromium, whether it is there or not; '' when it has none for this system. */
  readonly playwrightPath?: () => Promise<string>;
}

/**
 * Finds the browser that judges: HOOKPROOF_BROWSER, Playwright's own, an installed headless shell, Chromium, Chrome or
 * Edge; with `install` also Playwright's download and the system's package manager.
 * Throws an Error that says the next step when there is none, and when HOOKPROOF_BROWSER cannot be used.
 */
export declare function findBrowser(env: Readonly<Record<string, string | undefined>>, options?: FindOptions): Promise<FoundBrowser>;
